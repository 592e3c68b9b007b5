import { inArray } from 'drizzle-orm'
import { hashPassword } from '@/lib/services/sign-in/password-hash'
import type { AccessRow, AccessRows } from '../access-row'
import { anybody, everyone } from '../expects'

/** Everybody of the world has this password. */
const withPassword: AccessRow['prepare'] = async (db, world) => {
  const { people } = db.schema
  const passwordHash = await hashPassword('grain before joins')
  await db
    .update(people)
    .set({ passwordHash })
    .where(inArray(people.id, Object.values(world)))
  return {}
}

/** Somebody is here already, whoever asks. */
const tooLate: AccessRow['expects'] = {
  anonymous: 409,
  learner: 409,
  learnerOfAnotherTeam: 409,
  manager: 409,
  managerOfAnotherTeam: 409,
  deactivated: 409,
  admin: 409,
}

export const meRows: AccessRows = {
  'me.get': { expects: everyone },
  'me.change': { input: () => ({ name: 'Another' }), expects: everyone },
  'me.settings': { expects: everyone },
  'me.changeSettings': { input: () => ({ daysOff: [] }), expects: everyone },
  'me.changePassword': {
    prepare: withPassword,
    input: () => ({ current: 'grain before joins', next: 'windows after joins' }),
    expects: everyone,
  },
  'me.signOutEverywhere': { expects: everyone },
  'signIn.options': { expects: anybody },
  'signIn.setUp': {
    input: () => ({
      code: 'AAAA-AAAA-AAAA-AAAA',
      name: 'Eve',
      email: 'eve@example.org',
      password: 'lantern over open ground',
      timeZone: 'UTC',
    }),
    expects: tooLate,
  },
}
