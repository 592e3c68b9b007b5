import { noon } from '../../api/call-api'
import { practiceOver } from '../../practice/practice-over'
import type { AccessRow, AccessRows } from '../access-row'
import { everyone, learnerAlone } from '../expects'

const exercise = () => ({ competency: 'joins', slug: 'grain' })
const answer = { form: 'text', text: 'select 1' }

const failedTry = { exerciseVersion: 'v1', failed: ['rows'], ms: 40, checkedAt: noon }

const waiting: AccessRow['prepare'] = async (db, { learner }) => {
  const { body } = await practiceOver(db).submit(learner, 'right')
  return { attempt: body.id }
}

/** An attempt that is graded can be graded again. */
const graded: AccessRow['prepare'] = async (db, { learner }) => {
  const practice = practiceOver(db)
  const { body } = await practice.submit(learner, 'right')
  await practice.gradeAll(`grader of ${learner}`)
  return { attempt: body.id }
}

const attempt: AccessRow['input'] = (_, prepared) => ({ id: prepared.attempt })

export const practiceRows: AccessRows = {
  'practice.submit': { input: () => ({ ...exercise(), answer, version: 'v1' }), expects: everyone },
  'practice.attempts': { input: exercise, expects: everyone },
  'practice.attempt': { prepare: waiting, input: attempt, expects: learnerAlone },
  'practice.cancel': { prepare: waiting, input: attempt, expects: learnerAlone },
  'practice.rerun': { prepare: graded, input: attempt, expects: learnerAlone },
  'practice.failedTries': { input: exercise, expects: everyone },
  'practice.keepFailedTry': {
    input: () => ({ ...exercise(), ...failedTry, key: 'try-00000001', answer }),
    expects: everyone,
  },
  'practice.draft': { input: exercise, expects: everyone },
  'practice.saveDraft': { input: () => ({ ...exercise(), answer, basedOn: 0 }), expects: everyone },
  'practice.removeDraft': { input: exercise, expects: everyone },
  'practice.solution': { input: exercise, expects: everyone },
}
