import { randomUUID } from 'node:crypto'
import type { Database } from '@/db/database'
import type { AccessRows, World } from '../access-row'

const competencyId = 'joins'

/** Evidence of the learner's that waits for a decision. */
async function waiting(db: Database, { learner }: World) {
  const id = randomUUID()
  await db.insert(db.schema.evidenceSubmissions).values({
    id,
    personId: learner,
    competencyId,
    kind: 'text',
    text: 'What I did.',
    status: 'submitted',
    requestKey: id,
    submittedAt: new Date(),
  })
  return { id }
}

const forEveryone = {
  anonymous: 401,
  learner: 200,
  learnerOfAnotherTeam: 200,
  manager: 200,
  managerOfAnotherTeam: 200,
  deactivated: 401,
  admin: 200,
} as const

export const evidenceRows: AccessRows = {
  'evidence.submit': {
    input: () => ({ competency: competencyId, text: 'What I did.', requestKey: randomUUID() }),
    expects: forEveryone,
  },
  'evidence.list': { input: () => ({ competency: competencyId }), expects: forEveryone },
  'evidence.get': {
    prepare: waiting,
    input: (_, { id }) => ({ id }),
    expects: {
      anonymous: 401,
      learner: 200,
      learnerOfAnotherTeam: 404,
      manager: 200,
      managerOfAnotherTeam: 404,
      deactivated: 401,
      admin: 200,
    },
  },
  'evidence.withdraw': {
    prepare: waiting,
    input: (_, { id }) => ({ id }),
    expects: {
      anonymous: 401,
      learner: 200,
      learnerOfAnotherTeam: 404,
      manager: 403,
      managerOfAnotherTeam: 404,
      deactivated: 401,
      admin: 403,
    },
  },
  'evidence.decide': {
    prepare: waiting,
    input: (_, { id }) => ({ id, decision: 'returned', comment: 'What is missing.' }),
    expects: {
      anonymous: 401,
      // Nobody signs off their own.
      learner: 403,
      learnerOfAnotherTeam: 404,
      manager: 200,
      managerOfAnotherTeam: 404,
      deactivated: 401,
      admin: 200,
    },
  },
  // Each sees what waits among their own people: for a learner that is nothing.
  'evidence.signOffs': { expects: forEveryone },
}
