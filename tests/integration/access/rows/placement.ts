import { apiOver } from '../../api/call-api'
import { optionOf } from '../../small-questions'
import type { AccessRow, AccessRows, Caller } from '../access-row'

const everyone: Readonly<Record<Caller, number>> = {
  anonymous: 401,
  learner: 200,
  learnerOfAnotherTeam: 200,
  manager: 200,
  managerOfAnotherTeam: 200,
  deactivated: 401,
  admin: 200,
}

/** What is nobody else's, not even a manager's or an admin's. */
const learnerAlone: typeof everyone = {
  ...everyone,
  learnerOfAnotherTeam: 404,
  manager: 404,
  managerOfAnotherTeam: 404,
  admin: 404,
}

const begun: AccessRow['prepare'] = async (db, { learner: as }) => {
  const { body } = await apiOver(db).call('POST', '/placement', { as, body: { scope: { kind: 'all' } } })
  return { placementId: body.active.id, question: body.active.question.id }
}

const finished: AccessRow['prepare'] = async (db, world) => {
  const { placementId = '', question = '' } = (await begun(db, world)) ?? {}
  const { call } = apiOver(db)
  const answer = { placementId, question, option: optionOf(question, 'right') }
  await call('PUT', '/placement/answers/1', { as: world.learner, body: answer })
  await call('POST', '/placement/finish', { as: world.learner, body: { placementId } })
  return { placementId }
}

const ofPlacement: AccessRow['input'] = (_, { placementId }) => ({ placementId })

export const placementRows: AccessRows = {
  'placement.get': { expects: everyone },
  'placement.start': { input: () => ({ scope: { kind: 'all' } }), expects: everyone },
  'placement.answer': {
    prepare: begun,
    input: (_, { placementId, question }) => ({ number: 1, placementId, question, option: 'unsure' }),
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
