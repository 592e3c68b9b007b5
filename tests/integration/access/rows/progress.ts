import { apiOver } from '../../api/call-api'
import type { AccessRow, AccessRows } from '../access-row'
import { everyone } from '../expects'

const step = () => ({ competency: 'joins', slug: 'grain' })

/** Everybody who can has a plan. */
const withPlan: AccessRow['prepare'] = async (db, { deactivated: _, ...world }) => {
  const { call } = apiOver(db)
  const body = { target: { kind: 'level', level: 'peak' } }
  for (const as of [
    world.learner,
    world.learnerOfAnotherTeam,
    world.manager,
    world.managerOfAnotherTeam,
    world.admin,
  ])
    await call('PATCH', '/me/settings', { as, body })
  return {}
}

export const progressRows: AccessRows = {
  'roadmap.get': { prepare: withPlan, expects: everyone },
  'roadmap.plan': { prepare: withPlan, expects: everyone },
  'progress.get': { expects: everyone },
  'progress.complete': { input: step, expects: everyone },
  'progress.undo': { input: step, expects: everyone },
  'progress.answers': { input: step, expects: everyone },
  'progress.answer': {
    input: () => ({ ...step(), questionId: 'q1', answer: 'a', correct: true }),
    expects: everyone,
  },
}
