import type { Columns } from './columns.ts'

/** People, how they sign in, and the few facts that concern the whole installation. */
export function definePeople({ table, id, string, count, flag, instant, json, primaryKey, index }: Columns) {
  const people = table(
    'people',
    {
      id: id().primaryKey(),
      /** Lower case and trimmed: one person an address. */
      email: string().notNull().unique(),
      name: string().notNull(),
      role: string().$type<'learner' | 'admin'>().notNull(),
      /** May write and publish paths for the whole organisation. */
      isAuthor: flag().notNull(),
      /** argon2id; null for somebody who signs in elsewhere only. */
      passwordHash: string(),
      /** Sessions made under another number are over: raised by sign-out everywhere, password change, deactivation. */
      sessionEpoch: count().notNull(),
      /** IANA zone; due dates end there. */
      timeZone: string().notNull(),
      theme: string().$type<'system' | 'light' | 'dark'>().notNull(),
      createdAt: instant().notNull(),
      deactivatedAt: instant(),
    },
    // Whoever is listed by name, a portion after the other.
    (t) => [index('people_name').on(t.name, t.id)],
  )

  /** An account at an OpenID Connect provider, keyed by issuer and subject, never by e-mail. */
  const identities = table(
    'identities',
    {
      issuer: string().notNull(),
      subject: string().notNull(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      linkedAt: instant().notNull(),
    },
    (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index('identities_person').on(t.personId)],
  )

  /** Failed sign-ins and other limited actions, counted in the database so that every process sees them. */
  const throttles = table(
    'throttles',
    {
      key: string().primaryKey(),
      points: count().notNull(),
      expiresAt: instant().notNull(),
    },
    (t) => [index('throttles_expiry').on(t.expiresAt)],
  )

  /** One row a fact about this installation, such as the hash of the set-up code. */
  const installation = table('installation', {
    key: string().primaryKey(),
    value: json<unknown>().notNull(),
    updatedAt: instant().notNull(),
  })

  return { people, identities, throttles, installation }
}
