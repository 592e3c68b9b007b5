import type { Database } from '@/db/database'

/** What may be said of a person; the rest is filled in. */
interface Details {
  readonly name?: string
  readonly email?: string
  readonly role?: 'learner' | 'admin'
  readonly isAuthor?: boolean
  readonly passwordHash?: string
  readonly sessionEpoch?: number
  readonly timeZone?: string
  readonly deactivatedAt?: Date
}

export interface SomePerson {
  readonly id: string
  readonly email: string
  readonly name: string
}

/**
 * Adds people under the names they are given: `const { ada, boris } = await people(db, { ada: {}, boris: { role: 'admin' } })`.
 * Their id is that name, their address `<name>@harebell.example`.
 */
export async function people<Key extends string>(
  db: Database,
  details: Readonly<Record<Key, Details>>,
): Promise<Record<Key, SomePerson>> {
  const everyone = (Object.keys(details) as Key[]).map((key) => ({ ...person(key), ...details[key] }))
  await db.insert(db.schema.people).values(everyone)
  return Object.fromEntries(everyone.map(({ id, email, name }) => [id, { id, email, name }])) as Record<
    Key,
    SomePerson
  >
}

function person(key: string) {
  return {
    id: key,
    email: `${key}@harebell.example`,
    name: key.charAt(0).toUpperCase() + key.slice(1),
    role: 'learner' as const,
    isAuthor: false,
    sessionEpoch: 0,
    timeZone: 'Europe/London',
    theme: 'system' as const,
    createdAt: new Date('2026-01-05T09:00:00Z'),
  }
}
