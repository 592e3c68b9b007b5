import type { AccessRow } from './access-row'

type Expects = AccessRow['expects']

const signedIn = (status: number): Expects => ({
  anonymous: 401,
  learner: status,
  learnerOfAnotherTeam: status,
  manager: status,
  managerOfAnotherTeam: status,
  deactivated: 401,
  admin: status,
})

/** The same for everybody, signed in or not. */
export const alike = (status: number): Expects => ({
  ...signedIn(status),
  anonymous: status,
  deactivated: status,
})

/** Public, signed in or not. */
export const anybody: Expects = alike(200)

/** Whoever is signed in acts on what is their own. */
export const everyone = signedIn(200)

/** About the learner's own record, which nobody else may know of. */
export const learnerAlone: Expects = { ...signedIn(404), learner: 200 }

/** About the learner: for themselves, whoever manages them, and admins. */
export const learnerAndManagers: Expects = { ...learnerAlone, manager: 200, admin: 200 }

/** About the learner's team: for whoever manages it, and admins. */
export const managersOfTeam: Expects = { ...signedIn(404), manager: 200, admin: 200 }

/** Everybody signed in knows that there is such a thing; only admins do it. */
export const adminsAlone: Expects = { ...signedIn(403), admin: 200 }
