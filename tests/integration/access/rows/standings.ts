import type { AccessRows } from '../access-row'

/** Anybody signed in, about themselves. */
const signedIn = {
  anonymous: 401,
  learner: 200,
  learnerOfAnotherTeam: 200,
  manager: 200,
  managerOfAnotherTeam: 200,
  deactivated: 401,
  admin: 200,
} as const

/** Those who manage the learner, an admin, and nobody of another team. */
const managing = { ...signedIn, learnerOfAnotherTeam: 404, managerOfAnotherTeam: 404 } as const

export const standingsRows: AccessRows = {
  'standings.list': { expects: signedIn },
  'standings.seenBy': { expects: signedIn },
  'standings.matrix': { input: ({ team }) => ({ id: team }), expects: { ...managing, learner: 404 } },
  'standings.troubles': { input: ({ team }) => ({ id: team }), expects: { ...managing, learner: 404 } },
  'standings.person': { input: ({ learner }) => ({ id: learner }), expects: managing },
  'standings.evidence': {
    input: ({ learner }) => ({ id: learner, competency: 'joins' }),
    expects: managing,
  },
}
