import { DuplicateRow } from '@/db/errors'
import {
  addPersonWithIdentity,
  findPersonByIdentity,
  hasIdentityAt,
  type Identity,
  linkIdentity,
} from '@/db/queries/identities'
import { isInvited } from '@/db/queries/invitations'
import { findCredentials, hasPeople } from '@/db/queries/people'
import { email as emailShape, name as nameShape } from '@/lib/api/contract/shapes'
import type { ServiceContext } from '../context'
import { newId } from '../new-id'
import type { Session } from './session'

/** What a provider says about whoever signed in there. */
export interface Claims extends Identity {
  readonly email?: string | undefined
  readonly emailVerified: boolean
  readonly name?: string | undefined
}

/** Why somebody whom the provider knows is not let in. */
export type JoinRefusal = 'EmailNotVerified' | 'NotInvited' | 'AlreadyLinked' | 'Deactivated' | 'SetUpFirst'

type Joined = { readonly session: Session } | { readonly refused: JoinRefusal }

/**
 * Signs in by an account at a provider, known by issuer and subject. An account seen for the first time becomes the
 * person's with the same e-mail only if the provider has verified that e-mail and the person has no account there
 * yet; where nobody has it, a learner is made. `domains` limits whose e-mail may join; empty means
 * everyone. Whoever was invited under that e-mail may as well, and accepts the invitation then.
 */
export async function joinByIdentity(
  context: Pick<ServiceContext, 'db' | 'now'>,
  claims: Claims,
  domains: readonly string[],
): Promise<Joined> {
  try {
    return await join(context, claims, domains)
  } catch (error) {
    // The same person came in twice at once: the other one made what this one now finds.
    if (error instanceof DuplicateRow) return join(context, claims, domains)
    throw error
  }
}

async function join(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  claims: Claims,
  domains: readonly string[],
): Promise<Joined> {
  const at = new Date(now())
  const identity = { issuer: claims.issuer, subject: claims.subject }
  const sessionOf = (person: { readonly id: string; readonly sessionEpoch: number }): Joined => ({
    session: { personId: person.id, epoch: person.sessionEpoch, signedInAt: at.getTime() },
  })

  const known = await findPersonByIdentity(db, identity)
  if (known) return known.deactivatedAt ? { refused: 'Deactivated' } : sessionOf(known)

  const email = emailShape.safeParse(claims.email)
  if (!email.success || !claims.emailVerified) return { refused: 'EmailNotVerified' }
  const person = await findCredentials(db, email.data)
  if (person) {
    if (person.deactivatedAt) return { refused: 'Deactivated' }
    if (await hasIdentityAt(db, person.id, claims.issuer)) return { refused: 'AlreadyLinked' }
    await linkIdentity(db, identity, person.id, at)
    return sessionOf(person)
  }

  if (!(await hasPeople(db))) return { refused: 'SetUpFirst' }
  const mayJoin = domains.length === 0 || domains.includes(email.data.split('@')[1] ?? '')
  if (!mayJoin && !(await isInvited(db, email.data, at))) return { refused: 'NotInvited' }
  const id = newId()
  const name = nameShape.safeParse(claims.name).data ?? email.data.split('@')[0] ?? email.data
  await addPersonWithIdentity(
    db,
    { id, email: email.data, name, role: 'learner', passwordHash: null, timeZone: 'UTC' },
    identity,
    at,
  )
  return sessionOf({ id, sessionEpoch: 1 })
}
