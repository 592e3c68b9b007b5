import { tell } from '../../notices/notices-over'
import type { AccessRows } from '../access-row'
import { everyone, learnerAlone } from '../expects'

const times = { cadence: 'daily', quietFrom: '19:00', quietUntil: '08:00', weekends: false }

export const noticesRows: AccessRows = {
  'notices.list': { expects: everyone },
  'notices.read': {
    prepare: async (db, { learner }) => {
      const id = `notice-of-${learner}`
      await tell(db, { id, personId: learner })
      return { id }
    },
    input: (_, { id }) => ({ id }),
    expects: learnerAlone,
  },
  'notices.readAll': { input: () => ({ upTo: 0 }), expects: everyone },
  'notices.settings': { expects: everyone },
  'notices.changeSettings': { input: () => times, expects: everyone },
  // The installation of these tests sends no mail, whoever asks.
  'notices.testMail': {
    expects: {
      anonymous: 401,
      learner: 403,
      learnerOfAnotherTeam: 403,
      manager: 403,
      managerOfAnotherTeam: 403,
      deactivated: 401,
      admin: 403,
    },
  },
  // The token from a mail is all that is asked, and this one is nobody's.
  'notices.unsubscribe': {
    input: () => ({ token: 'nobody.nothing' }),
    expects: {
      anonymous: 404,
      learner: 404,
      learnerOfAnotherTeam: 404,
      manager: 404,
      managerOfAnotherTeam: 404,
      deactivated: 404,
      admin: 404,
    },
  },
}
