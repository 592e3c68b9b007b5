import { DuplicateRow } from '@/db/errors'
import { hasPeople, addPerson as insertPerson } from '@/db/queries/people'
import { email as emailShape, name as nameShape } from '@/lib/api/contract/shapes'
import type { ServiceContext } from '../context'
import { Conflict, type Fault, Invalid, Refused } from '../errors'
import { newId } from '../new-id'
import { hashPassword } from './password-hash'
import { randomPassword } from './random-password'

/**
 * Adds a learner and gives the random password they sign in with first and then change. For whoever runs the server;
 * nobody reaches it from outside. Throws `Invalid` for an e-mail or a name that cannot be used, `Conflict` when
 * somebody has this e-mail, and `Refused` before the set-up: a learner in an empty installation would end it.
 */
export async function addPerson(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  given: { readonly email: string; readonly name: string },
): Promise<{ email: string; name: string; password: string }> {
  const { email, name } = read(given)
  if (!(await hasPeople(db))) {
    throw new Refused('Nobody is here yet. Open /set-up in the browser first. Nobody was added.')
  }
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  try {
    const person = { id: newId(), email, name, role: 'learner', passwordHash, timeZone: 'UTC' } as const
    await insertPerson(db, person, new Date(now()))
  } catch (error) {
    if (!(error instanceof DuplicateRow)) throw error
    throw new Conflict(null, `Somebody here has the e-mail address ${email} already. Nobody was added.`)
  }
  return { email, name, password }
}

function read(given: { readonly email: string; readonly name: string }) {
  const email = emailShape.safeParse(given.email)
  const name = nameShape.safeParse(given.name)
  if (email.success && name.success) return { email: email.data, name: name.data }
  throw new Invalid([...faultsOf('email', email.error), ...faultsOf('name', name.error)])
}

function faultsOf(
  path: string,
  error: { readonly issues: readonly { message: string }[] } | undefined,
): Fault[] {
  return (error?.issues ?? []).map(({ message }) => ({ path, message }))
}
