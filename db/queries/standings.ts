import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { keptQuery } from '../kept-query.ts'
import { untilWritten } from '../until-written.ts'
import { teamIdsFromHereDown } from './teams.ts'

/** More memberships than this are no team to look at in one table. */
const membershipsAtMost = 2_000
const teamsAtMost = 2_000
const entriesAtMost = 500
const personsAtMost = 200

/**
 * Who learns in a team or in one below it, one row a membership, by name, each with what their plan is for and with the
 * id of the last entry of their ledger: as long as that is the same, so is all that the ledger amounts to. Of very many
 * the first, each with all of their memberships; `left` says how many people come after them.
 */
export async function listLearnersWithin(db: Database, teamId: string) {
  const found = await learnersWithin(db, { teamId })
  const next = found[membershipsAtMost]
  if (!next) return { rows: found, left: 0 }
  const rows = found.filter(({ personId }) => personId !== next.personId)
  const [counted] = await learnersCount(db, { teamId })
  return { rows, left: (counted?.people ?? 0) - new Set(rows.map(({ personId }) => personId)).size }
}

const learnersWithin = keptQuery((db) => {
  const { people, memberships, learnerSettings } = db.schema
  return db
    .select({
      personId: people.id,
      name: people.name,
      timeZone: people.timeZone,
      teamId: memberships.teamId,
      target: learnerSettings.target,
      weekdayMinutes: learnerSettings.weekdayMinutes,
      lastEntry: lastEntryOf(db),
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(learnerSettings, eq(learnerSettings.personId, people.id))
    .where(learnsWithin(db))
    .orderBy(asc(people.name), asc(people.id), asc(memberships.teamId))
    .limit(membershipsAtMost + 1)
})

const learnersCount = keptQuery((db) => {
  const { people, memberships, learnerSettings } = db.schema
  return db
    .select({ people: sql<number>`count(distinct ${people.id})`.mapWith(Number) })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(learnerSettings, eq(learnerSettings.personId, people.id))
    .where(learnsWithin(db))
})

/**
 * A text that is the same for as long as nothing that `listLearnersWithin` gives has changed, and nothing in anybody's
 * ledger: one row to read in place of hundreds. Null where nobody learns there.
 */
export const findLearnersMark = untilWritten(async (db, teamId): Promise<string | null> => {
  const [found] = await learnersMark(db, { teamId })
  return found?.mark ?? null
})

const learnersMark = keptQuery((db) => {
  const { people, memberships, learnerSettings } = db.schema
  const version = sql`coalesce(cast(${learnerSettings.version} as text), '')`
  // A name comes last, since it alone may hold a space; none holds a line break.
  const row = sql`${memberships.teamId} || ' ' || ${people.id} || ' ' || coalesce(${lastEntryOf(db)}, '') || ' '
    || ${version} || ' ' || ${people.timeZone} || ' ' || ${people.name}`
  const breaks = sql`cast(${'\n'} as text)`
  return db
    .select({
      mark: sql<string | null>`string_agg(${row}, ${breaks} order by ${memberships.teamId}, ${people.id})`,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(learnerSettings, eq(learnerSettings.personId, people.id))
    .where(learnsWithin(db))
})

/** A team with everything below it, by name. */
export async function listTeamsWithin(db: Database, teamId: string) {
  return teamsWithin(db, { teamId })
}

const teamsWithin = keptQuery((db) => {
  const { teams } = db.schema
  return db
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId })
    .from(teams)
    .where(sql`${teams.id} in (${teamIdsFromHereDown(db, sql.placeholder('teamId'))})`)
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(teamsAtMost)
})

/** So many people who learn, in the whole organisation or below a team, by name, from after one of them. */
export function listLearnersAfter(
  db: Database,
  { teamId, after, limit }: { teamId?: string; after?: { name: string; id: string }; limit: number },
) {
  const { people, memberships, learnerSettings } = db.schema
  const member = sql`select 1 from ${memberships} where ${memberships.personId} = ${people.id}`
  const inScope =
    teamId === undefined
      ? sql`(${isNotNull(learnerSettings.personId)} or exists (${member} and ${eq(memberships.role, 'member')}))`
      : sql`exists (${member} and ${memberships.teamId} in (${teamIdsFromHereDown(db, teamId)}) and ${isLearning(db)})`
  return db
    .select({ personId: people.id, name: people.name, timeZone: people.timeZone, lastEntry: lastEntryOf(db) })
    .from(people)
    .leftJoin(learnerSettings, eq(learnerSettings.personId, people.id))
    .where(
      and(
        isNull(people.deactivatedAt),
        inScope,
        after && sql`(${people.name}, ${people.id}) > (${after.name}, ${after.id})`,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(limit)
}

/** Every step that some people have done, and when, `personsAtMost` of them at most; person by person. */
export function listCompletionsOfMany(db: Database, personIds: readonly string[]) {
  const { completions } = db.schema
  return db
    .select({
      personId: completions.personId,
      stepId: completions.stepId,
      completedAt: completions.completedAt,
    })
    .from(completions)
    .where(inArray(completions.personId, personIds.slice(0, personsAtMost)))
    .orderBy(asc(completions.personId), asc(completions.stepId))
}

/** Every competency that some people have proven otherwise than by its steps, likewise. */
export function listProofsOfMany(db: Database, personIds: readonly string[]) {
  const { proofs } = db.schema
  return db
    .select({
      personId: proofs.personId,
      competencyId: proofs.competencyId,
      how: proofs.how,
      provenAt: proofs.provenAt,
    })
    .from(proofs)
    .where(inArray(proofs.personId, personIds.slice(0, personsAtMost)))
    .orderBy(asc(proofs.personId), asc(proofs.competencyId))
}

/** Everything that showed what some people can do, likewise; of each the earliest first. */
export async function listShownOfMany(db: Database, personIds: readonly string[]) {
  const { ledger } = db.schema
  const found = await db
    .select({
      personId: ledger.personId,
      kind: ledger.kind,
      subject: ledger.subject,
      detail: ledger.detail,
      at: ledger.at,
    })
    .from(ledger)
    .where(
      and(
        inArray(ledger.personId, personIds.slice(0, personsAtMost)),
        inArray(ledger.kind, ['proven', 'verified', 'reviewed']),
      ),
    )
    .orderBy(asc(ledger.personId), asc(ledger.sequence))
  // The query asks for these kinds alone.
  return found as ((typeof found)[number] & { readonly kind: 'proven' | 'verified' | 'reviewed' })[]
}

/** The names of the teams that some people belong to or manage; one row a membership. */
export function listTeamNamesOfMany(db: Database, personIds: readonly string[]) {
  const { teams, memberships } = db.schema
  return db
    .select({ personId: memberships.personId, name: teams.name })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(inArray(memberships.personId, personIds.slice(0, personsAtMost)))
    .orderBy(asc(teams.name), asc(teams.id))
}

/** What a person's ledger says of some subjects, the latest first. */
export function listEntriesAbout(db: Database, personId: string, subjects: readonly string[]) {
  const { ledger } = db.schema
  return db
    .select({
      kind: ledger.kind,
      subject: ledger.subject,
      contentVersion: ledger.contentVersion,
      detail: ledger.detail,
      at: ledger.at,
    })
    .from(ledger)
    .where(and(eq(ledger.personId, personId), inArray(ledger.subject, [...subjects])))
    .orderBy(desc(ledger.sequence))
    .limit(entriesAtMost)
}

/** The names of people by id, whoever of them is still known. */
export async function listNamesOf(
  db: Database,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const { people } = db.schema
  const found = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, personIds.slice(0, personsAtMost)))
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** Everybody active who is an admin, by name. */
export function listAdmins(db: Database) {
  const { people } = db.schema
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.role, 'admin'), isNull(people.deactivatedAt)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(personsAtMost)
}

/**
 * How many learn in each team with everything below it, and how many of them did something at or after an instant;
 * nobody counts twice.
 */
export function countLearnersByTeam(db: Database, since: Date) {
  const { teams, people, memberships, learnerSettings, ledger } = db.schema
  const tree = sql`(
    with recursive below(top, id) as (
      select ${teams.id}, ${teams.id} from ${teams}
      union
      select below.top, ${teams.id} from ${teams} join below on ${teams.parentId} = below.id
    )
    select below.top, below.id from below
  ) as tree`
  const lastAt = sql`(
    select ${ledger.at} from ${ledger} where ${ledger.personId} = ${people.id}
    order by ${ledger.sequence} desc limit 1
  )`
  // Through the column, so that each engine gets the instant as it stores it.
  const from = sql.param(since, ledger.at)
  return db
    .select({
      teamId: sql<string>`tree.top`,
      people: sql<number>`count(distinct ${people.id})`.mapWith(Number),
      active: sql<number>`count(distinct case when ${lastAt} >= ${from} then ${people.id} end)`.mapWith(
        Number,
      ),
    })
    .from(tree)
    .innerJoin(memberships, sql`${memberships.teamId} = tree.id`)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(learnerSettings, eq(learnerSettings.personId, people.id))
    .where(and(isNull(people.deactivatedAt), isLearning(db)))
    .groupBy(sql`tree.top`)
}

function learnsWithin(db: Database): SQL | undefined {
  const { people, memberships } = db.schema
  const within = teamIdsFromHereDown(db, sql.placeholder('teamId'))
  return and(sql`${memberships.teamId} in (${within})`, isNull(people.deactivatedAt), isLearning(db))
}

/** Members learn; a manager does once they have said where they want to go. Needs both tables in the query. */
function isLearning({ schema: { memberships, learnerSettings } }: Database): SQL {
  return sql`(${memberships.role} = 'member' or ${learnerSettings.personId} is not null)`
}

/** The id of the last entry of a person's ledger, in a query that joins `people` with another table. */
export function lastEntryOf({ schema: { people, ledger } }: Database): SQL<string | null> {
  return sql<string | null>`(
    select ${ledger.id} from ${ledger} where ${ledger.personId} = ${people.id}
    order by ${ledger.sequence} desc limit 1
  )`
}
