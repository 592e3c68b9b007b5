import { and, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { rows } from '../database.ts'
import { type NewPerson, rowOf } from './people.ts'

/** An account at an OpenID Connect provider. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
}

/** Whose account at a provider this is, or undefined. */
export async function findPersonByIdentity(db: Database, { issuer, subject }: Identity) {
  const { identities, people } = db.schema
  const [row] = await db
    .select({ id: people.id, sessionEpoch: people.sessionEpoch, deactivatedAt: people.deactivatedAt })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  return row
}

/** Whether a person has an account at this provider already. */
export async function hasIdentityAt(db: Database, personId: string, issuer: string): Promise<boolean> {
  const { identities } = db.schema
  const found = await db
    .select({ subject: identities.subject })
    .from(identities)
    .where(and(eq(identities.personId, personId), eq(identities.issuer, issuer)))
    .limit(1)
  return found.length > 0
}

/** Notes that an account at a provider is this person's. Throws `DuplicateRow` when it is somebody's already. */
export async function linkIdentity(db: Database, identity: Identity, personId: string, now: Date) {
  const { identities } = db.schema
  await db.insert(identities).values({ ...identity, personId, linkedAt: now })
}

/** Makes a person who signs in at a provider. Throws `DuplicateRow` when the e-mail or the account is taken. */
export async function addPersonWithIdentity(db: Database, person: NewPerson, identity: Identity, now: Date) {
  const { identities, people } = db.schema
  await db.transaction(function* (tx) {
    yield* rows(tx.insert(people).values(rowOf(person, now)))
    yield* rows(tx.insert(identities).values({ ...identity, personId: person.id, linkedAt: now }))
  })
}
