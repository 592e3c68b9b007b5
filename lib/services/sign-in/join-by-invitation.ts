import { DuplicateRow } from '@/db/errors'
import { acceptInvitation } from '@/db/queries/invitations'
import type { ServiceContext } from '../context'
import { Conflict, Invalid, NotFound, Refused } from '../errors'
import { invitationByCode, noLonger, otherEmail } from '../invitation-by-code'
import { newId } from '../new-id'
import { passwordFaults } from './password-faults'
import { hashPassword } from './password-hash'

/** What somebody who joins gives; `address` is where the request came from. */
export interface JoinInput {
  readonly code: string
  readonly email: string
  readonly name: string
  readonly password: string
  readonly timeZone: string
  readonly address: string
}

/**
 * Makes a person of whoever was invited, in the unit that uses the invitation up. Throws TooMany, NotFound, Refused for
 * another e-mail than was invited, Invalid for a password that cannot be used, and Conflict for somebody who is here.
 */
export async function joinByInvitation(
  context: Pick<ServiceContext, 'db' | 'now'>,
  { code, address, password, email, name, timeZone }: JoinInput,
): Promise<{ email: string }> {
  const invitation = await invitationByCode(context, { code, address })
  if (invitation.email !== email) throw new Refused(otherEmail)
  const faults = passwordFaults(password, { name, email })
  if (faults.length) throw new Invalid(faults.map((message) => ({ path: 'password', message })))
  const person = {
    id: newId(),
    email,
    name,
    role: 'learner',
    passwordHash: await hashPassword(password),
    timeZone,
  } as const
  try {
    const outcome = await acceptInvitation(context.db, invitation.id, person, new Date(context.now()))
    if (outcome === 'gone') throw new NotFound(noLonger)
  } catch (error) {
    if (!(error instanceof DuplicateRow)) throw error
    throw new Conflict(null, 'You have an account here already. Sign in, and accept the invitation then.')
  }
  return { email }
}
