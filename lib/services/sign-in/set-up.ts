import { addFirstPerson } from '@/db/queries/people'
import type { ServiceContext } from '../context'
import { Conflict, Invalid, Refused } from '../errors'
import { newId } from '../new-id'
import { passwordFaults } from './password-faults'
import { hashPassword } from './password-hash'
import { fitsSetUpCode, setUpCodeKey } from './set-up-code'
import { countOther, forgetOther } from './sign-in-throttle'

/** What the first admin gives; `address` is where the request came from. */
export interface SetUpInput {
  readonly code: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly timeZone: string
  readonly address: string
}

/**
 * Makes the first admin, once. Throws `TooMany`, `Invalid` for a password that cannot be used, `Refused` for a wrong
 * or expired code, `Conflict` when somebody is here already.
 */
export async function setUp(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  { code, address, password, ...person }: SetUpInput,
): Promise<{ email: string }> {
  const at = now()
  await countOther(db, 'set-up', address, new Date(at))
  const faults = passwordFaults(password, person)
  if (faults.length) throw new Invalid(faults.map((message) => ({ path: 'password', message })))
  const outcome = await addFirstPerson(
    db,
    { ...person, id: newId(), role: 'admin', passwordHash: await hashPassword(password) },
    setUpCodeKey,
    (noted) => fitsSetUpCode(code, noted, at),
    new Date(at),
  )
  if (outcome === 'taken') throw new Conflict(null, 'This installation is set up already. Sign in instead.')
  if (outcome === 'refused') {
    throw new Refused('This set-up code is wrong or too old. A new one is printed each time Cairn starts.')
  }
  await forgetOther(db, 'set-up', address)
  return { email: person.email }
}
