import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { lastEntryOf } from './standings.ts'

/** People a query: below what either engine takes in parameters. */
const portion = 200

/**
 * For each of these people, at most `portion`, a text that is the same for as long as nothing in the database has
 * changed that their plan is made from: their ledger, settings, wishes, the order they had, minutes of review, what is
 * assigned to them and until when, and what they took on of it.
 */
export async function listPlanMarks(
  db: Database,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const { people, learnerSettings, planOrders, reviewSettings } = db.schema
  const found = await db
    .select({
      personId: people.id,
      timeZone: people.timeZone,
      settings: learnerSettings.version,
      ordered: planOrders.updatedAt,
      review: reviewSettings.version,
      reviewMinutes: reviewSettings.expectedMinutes,
      lastEntry: lastEntryOf(db),
      wishes: wishesMark(db),
      chosen: chosenMark(db),
      assigned: assignedMark(db),
    })
    .from(people)
    .leftJoin(learnerSettings, eq(learnerSettings.personId, people.id))
    .leftJoin(planOrders, eq(planOrders.personId, people.id))
    .leftJoin(reviewSettings, eq(reviewSettings.personId, people.id))
    .where(inArray(people.id, personIds.slice(0, portion)))
  return new Map(found.map(({ personId, ...parts }) => [personId, JSON.stringify(Object.values(parts))]))
}

function wishesMark({ schema: { people, stepWishes } }: Database): SQL<string | null> {
  const { personId, stepId, kind, place } = stepWishes
  const row = sql`${stepId} || ' ' || ${kind} || ' ' || cast(${place} as text)`
  return sql`(select ${joined(row, stepId)} from ${stepWishes} where ${personId} = ${people.id})`
}

function chosenMark({ schema: { people, pathChoices } }: Database): SQL<string | null> {
  const { personId, pathId, itemId } = pathChoices
  const row = sql`${pathId} || ' ' || ${itemId}`
  return sql`(select ${joined(row, row)} from ${pathChoices} where ${personId} = ${people.id})`
}

/** What was published never changes, so the number of a path's version stands for all that it asks. */
function assignedMark({ schema: { people, assignments } }: Database): SQL<string | null> {
  const { id, personId, withdrawnAt, dueOn, dueZone, pathVersion } = assignments
  const version = sql`coalesce(cast(${pathVersion} as text), '')`
  const row = sql`${id} || ' ' || coalesce(${dueOn}, '') || ' ' || coalesce(${dueZone}, '') || ' ' || ${version}`
  return sql`(
    select ${joined(row, id)} from ${assignments}
    where ${personId} = ${people.id} and ${withdrawnAt} is null
  )`
}

const joined = (row: SQL, by: unknown) => sql`string_agg(${row}, cast(${'\n'} as text) order by ${by})`
