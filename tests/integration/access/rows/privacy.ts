import { people } from '../../people'
import type { AccessRows } from '../access-row'
import { adminsAlone } from '../expects'

export const privacyRows: AccessRows = {
  // Everybody may, and nobody does it by somebody else's address: 422 comes after access was given.
  'privacy.eraseMe': {
    input: () => ({ email: 'somebody.else@harebell.example' }),
    expects: {
      anonymous: 401,
      learner: 422,
      learnerOfAnotherTeam: 422,
      manager: 422,
      managerOfAnotherTeam: 422,
      deactivated: 401,
      admin: 422,
    },
  },
  'privacy.erasePerson': {
    prepare: async (db, { learner }) => {
      const id = `leaver-beside-${learner}`
      const email = `${id}@harebell.example`
      await people(db, { [id]: { email } })
      return { id, email }
    },
    input: (_, { id, email }) => ({ id, email }),
    expects: adminsAlone,
  },
}
