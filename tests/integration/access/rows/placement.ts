import { apiOver } from '../../api/call-api'
import { optionOf } from '../../small-questions'
import type { AccessRow, AccessRows } from '../access-row'
import { everyone, learnerAlone } from '../expects'

const begun: AccessRow['prepare'] = async (db, { learner: as }) => {
  const { body } = await apiOver(db).call('POST', '/placement', { as, body: { scope: { kind: 'all' } } })
  const [competency, slug] = body.active.question.id.split('/')
  return { placementId: body.active.id, competency, slug }
}

const finished: AccessRow['prepare'] = async (db, world) => {
  const { placementId = '', competency, slug } = (await begun(db, world)) ?? {}
  const { call } = apiOver(db)
  const question = `${competency}/${slug}`
  const answer = { placementId, question, option: optionOf(question, 'right') }
  await call('PUT', '/placement/answers/1', { as: world.learner, body: answer })
  await call('POST', '/placement/finish', { as: world.learner, body: { placementId } })
  return { placementId }
}

const ofPlacement: AccessRow['input'] = (_, { placementId }) => ({ placementId })

export const placementRows: AccessRows = {
  'placement.get': { expects: everyone },
  'placement.length': { expects: everyone },
  'placement.start': { input: () => ({ scope: { kind: 'all' } }), expects: everyone },
  'placement.answer': {
    prepare: begun,
    input: (_, { placementId, competency, slug }) => ({
      number: 1,
      placementId,
      question: `${competency}/${slug}`,
      option: 'unsure',
    }),
    expects: learnerAlone,
  },
  'placement.finish': { prepare: begun, input: ofPlacement, expects: learnerAlone },
  'placement.abandon': { prepare: begun, input: ofPlacement, expects: learnerAlone },
  'placement.conclusion': { prepare: finished, expects: learnerAlone },
  'placement.apply': {
    prepare: finished,
    input: (_, { placementId }) => ({ placementId, overrides: {} }),
    expects: learnerAlone,
  },
}
