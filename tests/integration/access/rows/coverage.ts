import type { AccessRows } from '../access-row'

/** A team is there for those who manage it and for admins. */
const forManagers = {
  anonymous: 401,
  learner: 404,
  learnerOfAnotherTeam: 404,
  manager: 200,
  managerOfAnotherTeam: 404,
  deactivated: 401,
  admin: 200,
} as const

const forEveryone = {
  anonymous: 401,
  learner: 200,
  learnerOfAnotherTeam: 200,
  manager: 200,
  managerOfAnotherTeam: 200,
  deactivated: 401,
  admin: 200,
} as const

const competency = 'joins'
/** Ahead of the tests' own day, 12 March 2026. */
const by = '2026-06-30'

export const coverageRows: AccessRows = {
  // Each sees the teams they look after: for a learner that is none.
  'coverage.teams': { expects: forEveryone },
  'coverage.get': { input: ({ team }) => ({ team }), expects: forManagers },
  'coverage.setNeed': {
    // A need of nobody, as it is before: every caller finds the same.
    input: ({ team }) => ({ team, competency, needed: 0, version: 0 }),
    expects: forManagers,
  },
  'coverage.plan': { input: ({ team }) => ({ team, by, locks: [] }), expects: forManagers },
  'coverage.assign': {
    input: ({ team, learner }) => ({
      team,
      by,
      people: [{ person: learner, competencies: [competency] }],
      requestKey: 'access-row',
    }),
    expects: forManagers,
  },
  'coverage.helpers': { input: () => ({ id: competency }), expects: forEveryone },
  'coverage.helping': { expects: forEveryone },
  'coverage.changeHelping': { input: () => ({ helping: false }), expects: forEveryone },
}
