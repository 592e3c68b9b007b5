import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { rows } from '../database.ts'
import { keptQuery } from '../kept-query.ts'

/** A person as they are first stored. */
export interface NewPerson {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: 'learner' | 'admin'
  readonly passwordHash: string | null
  readonly timeZone: string
}

/** What every request needs to know of whoever makes it, in one query; undefined if there is no such person. */
export async function findSessionFacts(db: Database, personId: string) {
  const found = await sessionFactsOf(db, { personId })
  const [first] = found
  if (!first) return undefined
  const { teamId: _, teamName: __, ...person } = first
  const manages = found.flatMap(({ teamId, teamName }) =>
    teamId !== null && teamName !== null ? [{ id: teamId, name: teamName }] : [],
  )
  return { ...person, manages }
}

const sessionFactsOf = keptQuery((db) => {
  const { people, memberships, teams } = db.schema
  return db
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      role: people.role,
      isAuthor: people.isAuthor,
      timeZone: people.timeZone,
      theme: people.theme,
      sessionEpoch: people.sessionEpoch,
      deactivatedAt: people.deactivatedAt,
      teamId: teams.id,
      teamName: teams.name,
    })
    .from(people)
    .leftJoin(memberships, and(eq(memberships.personId, people.id), eq(memberships.role, 'manager')))
    .leftJoin(teams, eq(teams.id, memberships.teamId))
    .where(eq(people.id, sql.placeholder('personId')))
    .orderBy(asc(teams.name), asc(teams.id))
})

/** What signing in by password is decided on; undefined if nobody has this e-mail. */
export async function findCredentials(db: Database, email: string) {
  const { people } = db.schema
  const [row] = await db.select(credentialsOf(db)).from(people).where(eq(people.email, email))
  return row
}

/** The same for a person who is signed in. */
export async function findCredentialsOf(db: Database, personId: string) {
  const { people } = db.schema
  const [row] = await db.select(credentialsOf(db)).from(people).where(eq(people.id, personId))
  return row
}

const credentialsOf = ({ schema: { people } }: Database) => ({
  id: people.id,
  email: people.email,
  name: people.name,
  passwordHash: people.passwordHash,
  sessionEpoch: people.sessionEpoch,
  deactivatedAt: people.deactivatedAt,
})

/** Whether a person has a password and a plan; undefined if there is no such person. */
export async function findAccountFacts(db: Database, personId: string) {
  const { people, learnerSettings } = db.schema
  const [row] = await db
    .select({ passwordHash: people.passwordHash, settingsOf: learnerSettings.personId })
    .from(people)
    .leftJoin(learnerSettings, eq(learnerSettings.personId, people.id))
    .where(eq(people.id, personId))
  return row && { hasPassword: row.passwordHash !== null, hasRoadmap: row.settingsOf !== null }
}

/** What other people see of somebody and what decides on it; undefined if there is no such person. */
export async function findPerson(db: Database, personId: string) {
  const { people } = db.schema
  const [found] = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      timeZone: people.timeZone,
      createdAt: people.createdAt,
      deactivatedAt: people.deactivatedAt,
    })
    .from(people)
    .where(eq(people.id, personId))
  return found
}

/** Whether anybody is here at all. */
export async function hasPeople(db: Database): Promise<boolean> {
  const { people } = db.schema
  const found = await db.select({ id: people.id }).from(people).limit(1)
  return found.length > 0
}

/** Changes what a person may change of themselves. */
export async function changePerson(
  db: Database,
  personId: string,
  change: {
    readonly name?: string
    readonly timeZone?: string
    readonly theme?: 'system' | 'light' | 'dark'
  },
) {
  const { people } = db.schema
  await db.update(people).set(change).where(eq(people.id, personId))
}

/**
 * Sets a new password and ends every session, if the password is still the one that was checked; gives the new
 * session epoch, or undefined when another change was first.
 */
export async function replacePassword(db: Database, personId: string, before: string, after: string) {
  const { people } = db.schema
  const [row] = await db
    .update(people)
    .set({ passwordHash: after, sessionEpoch: sql`${people.sessionEpoch} + 1` })
    .where(and(eq(people.id, personId), eq(people.passwordHash, before)))
    .returning({ sessionEpoch: people.sessionEpoch })
  return row?.sessionEpoch
}

/** Sets a password whatever it was before and ends every session; false if nobody active has this e-mail. */
export async function resetPassword(db: Database, email: string, passwordHash: string): Promise<boolean> {
  const { people } = db.schema
  const changed = await db
    .update(people)
    .set({ passwordHash, sessionEpoch: sql`${people.sessionEpoch} + 1` })
    .where(and(eq(people.email, email), isNull(people.deactivatedAt)))
    .returning({ id: people.id })
  return changed.length > 0
}

/** Ends every session of a person; gives the new session epoch, or undefined if there is no such person. */
export async function endSessions(db: Database, personId: string) {
  const { people } = db.schema
  const [row] = await db
    .update(people)
    .set({ sessionEpoch: sql`${people.sessionEpoch} + 1` })
    .where(eq(people.id, personId))
    .returning({ sessionEpoch: people.sessionEpoch })
  return row?.sessionEpoch
}

/** Adds a person. Throws `DuplicateRow` where somebody has this e-mail, active or not. */
export async function addPerson(db: Database, person: NewPerson, now: Date): Promise<void> {
  await db.insert(db.schema.people).values(rowOf(person, now))
}

/**
 * Makes the first person. `takeCode` decides on what is noted under `codeKey`, which is used up with it: of two at
 * the same moment the second finds nothing there. Gives `taken` when somebody is here already.
 */
export async function addFirstPerson(
  db: Database,
  person: NewPerson,
  codeKey: string,
  takeCode: (noted: unknown) => boolean,
  now: Date,
): Promise<'added' | 'taken' | 'refused'> {
  const { people, installation } = db.schema
  return db.transaction(function* (tx) {
    const [noted] = yield* rows(
      tx.select({ value: installation.value }).from(installation).where(eq(installation.key, codeKey)),
    )
    const fits = takeCode(noted?.value)
    const [somebody] = yield* rows(tx.select({ id: people.id }).from(people).limit(1))
    if (somebody) return 'taken'
    if (!fits) return 'refused'
    const used = yield* rows(
      tx.delete(installation).where(eq(installation.key, codeKey)).returning({ key: installation.key }),
    )
    if (used.length === 0) return 'taken'
    yield* rows(tx.insert(people).values(rowOf(person, now)))
    return 'added'
  })
}

/** The columns of a new person. */
export function rowOf(person: NewPerson, now: Date) {
  return {
    ...person,
    isAuthor: false,
    sessionEpoch: 1,
    theme: 'system' as const,
    createdAt: now,
    deactivatedAt: null,
  }
}
