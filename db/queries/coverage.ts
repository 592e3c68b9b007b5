import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import type { AuditEntry } from './audit.ts'
import { appendAudit } from './audit.ts'

/** People a query: below what either engine takes in parameters. */
const portion = 500

/** How many people may be asked for help with one competency at most. */
const helpersAtMost = 50

export interface TeamNeed {
  readonly competencyId: string
  readonly needed: number
  readonly version: number
}

/** What a team needs, one row a competency that somebody once set. */
export function listNeeds(db: Database, teamId: string): PromiseLike<TeamNeed[]> {
  const { teamNeeds } = db.schema
  return db
    .select({
      competencyId: teamNeeds.competencyId,
      needed: teamNeeds.needed,
      version: teamNeeds.version,
    })
    .from(teamNeeds)
    .where(eq(teamNeeds.teamId, teamId))
    .orderBy(asc(teamNeeds.competencyId))
}

/** Sets a need made from a version, 0 for one that was never set. Gives how it stands, and whether it was set by this. */
export function setNeed(
  db: Database,
  teamId: string,
  { competencyId, needed, version }: TeamNeed,
  entry: Omit<AuditEntry, 'detail'>,
): Promise<{ readonly set: boolean; readonly need: TeamNeed }> {
  const { teamNeeds } = db.schema
  const thisNeed = and(eq(teamNeeds.teamId, teamId), eq(teamNeeds.competencyId, competencyId))
  return db.transaction(function* (tx) {
    const before = yield* one(
      tx.select({ needed: teamNeeds.needed, version: teamNeeds.version }).from(teamNeeds).where(thisNeed),
    )
    const current = { competencyId, needed: before?.needed ?? 0, version: before?.version ?? 0 }
    if (current.version !== version) return { set: false, need: current }
    // The same number again is nothing new: a double click raises no version.
    if (current.needed === needed) return { set: true, need: current }
    const values = { teamId, competencyId, needed, version: version + 1, updatedAt: entry.at }
    yield* rows(
      tx
        .insert(teamNeeds)
        .values(values)
        .onConflictDoUpdate({ target: [teamNeeds.teamId, teamNeeds.competencyId], set: values }),
    )
    const detail = { competency: competencyId, needed, before: current.needed }
    yield* appendAudit(db, tx, { ...entry, detail })
    return { set: true, need: { competencyId, needed, version: version + 1 } }
  })
}

/** What many people have proven otherwise than by steps, in no order. */
export function listProofsOfAll(db: Database, personIds: readonly string[]) {
  const { proofs } = db.schema
  return inPortions(personIds, (part) =>
    db
      .select({
        personId: proofs.personId,
        competencyId: proofs.competencyId,
        how: proofs.how,
        provenAt: proofs.provenAt,
      })
      .from(proofs)
      .where(inArray(proofs.personId, part)),
  )
}

/** The steps that many people have done, in no order. */
export function listCompletionsOfAll(db: Database, personIds: readonly string[]) {
  const { completions } = db.schema
  return inPortions(personIds, (part) =>
    db
      .select({
        personId: completions.personId,
        stepId: completions.stepId,
        contentVersion: completions.contentVersion,
        minutes: completions.minutes,
        completedAt: completions.completedAt,
      })
      .from(completions)
      .where(inArray(completions.personId, part)),
  )
}

/** When many people study and at what pace; those who never said are left out. */
export function listStudyTimesOfAll(db: Database, personIds: readonly string[]) {
  const { learnerSettings } = db.schema
  return inPortions(personIds, (part) =>
    db
      .select({
        personId: learnerSettings.personId,
        weekdayMinutes: learnerSettings.weekdayMinutes,
        daysOff: learnerSettings.daysOff,
        paceOverride: learnerSettings.paceOverride,
      })
      .from(learnerSettings)
      .where(inArray(learnerSettings.personId, part)),
  )
}

/** What is assigned to many people and was not withdrawn, in no order. */
export function listActiveAssignmentsOfAll(db: Database, personIds: readonly string[]) {
  const { assignments } = db.schema
  return inPortions(personIds, (part) =>
    db
      .select({
        id: assignments.id,
        personId: assignments.personId,
        items: assignments.items,
        dueOn: assignments.dueOn,
        dueZone: assignments.dueZone,
      })
      .from(assignments)
      .where(and(inArray(assignments.personId, part), isNull(assignments.withdrawnAt))),
  )
}

/** Since when a person may be asked for help; undefined where they may not. */
export async function findHelping(db: Database, personId: string): Promise<Date | undefined> {
  const { helpers } = db.schema
  const [found] = await db
    .select({ since: helpers.since })
    .from(helpers)
    .where(eq(helpers.personId, personId))
  return found?.since
}

/** Says whether a person may be asked for help. */
export function setHelping(db: Database, personId: string, helping: boolean, at: Date): Promise<void> {
  const { helpers } = db.schema
  return db.transaction(function* (tx: Statements) {
    if (helping) yield* rows(tx.insert(helpers).values({ personId, since: at }).onConflictDoNothing())
    else yield* rows(tx.delete(helpers).where(eq(helpers.personId, personId)))
  })
}

/**
 * Who agreed to be asked and has proven one of these competencies (one under its old and new ids) for others too, by
 * name; without the deactivated and without who asks.
 */
export function listHelpersWith(db: Database, competencyIds: readonly string[], askedBy: string) {
  const { helpers, people, proofs } = db.schema
  return db
    .select({ id: people.id, name: people.name, email: people.email, how: proofs.how })
    .from(helpers)
    .innerJoin(people, eq(people.id, helpers.personId))
    .innerJoin(proofs, eq(proofs.personId, helpers.personId))
    .where(
      and(
        inArray(proofs.competencyId, [...competencyIds]),
        ne(proofs.how, 'stated'),
        isNull(people.deactivatedAt),
        ne(people.id, askedBy),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(helpersAtMost)
}

async function inPortions<Row>(
  ids: readonly string[],
  ask: (part: string[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const found: Row[] = []
  for (let from = 0; from < ids.length; from += portion) {
    for (const row of await ask(ids.slice(from, from + portion))) found.push(row)
  }
  return found
}
