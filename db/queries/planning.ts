import { and, eq, sql } from 'drizzle-orm'
import { type Database, rows, type Statements } from '../database.ts'
import { keptQuery } from '../kept-query.ts'
import type { StoredTarget } from '../schema/planning.ts'

/** What a person's plan is made from. */
export interface LearnerSettings {
  readonly target: StoredTarget
  readonly targetDate: string | null
  readonly weekdayMinutes: number[]
  readonly daysOff: string[]
  readonly stack: Record<string, string>
  /** Their own word for their pace; null where it is learned. */
  readonly paceOverride: number | null
  readonly version: number
}

/** A person's settings, or undefined before they first made any. */
export async function findSettings(db: Database, personId: string): Promise<LearnerSettings | undefined> {
  const [found] = await selectSettings(db, db, personId)
  return found
}

/** Inside a unit of work: the same, as it stands there. */
export function* settingsIn(db: Database, tx: Statements, personId: string) {
  const [found] = yield* rows(selectSettings(db, tx, personId))
  return found
}

/** Inside a unit of work: a person's first settings; false where there are some already. */
export function* insertSettings(
  db: Database,
  tx: Statements,
  personId: string,
  settings: LearnerSettings,
  at: Date,
) {
  const { learnerSettings } = db.schema
  const added = yield* rows(
    tx
      .insert(learnerSettings)
      .values({ personId, ...settings, updatedAt: at })
      .onConflictDoNothing()
      .returning({ version: learnerSettings.version }),
  )
  return added.length > 0
}

/** Inside a unit of work: replaces the settings of one version by the next; false where that version is gone. */
export function* replaceSettings(
  db: Database,
  tx: Statements,
  personId: string,
  settings: LearnerSettings,
  at: Date,
) {
  const { learnerSettings } = db.schema
  const changed = yield* rows(
    tx
      .update(learnerSettings)
      .set({ ...settings, updatedAt: at })
      .where(and(eq(learnerSettings.personId, personId), eq(learnerSettings.version, settings.version - 1)))
      .returning({ version: learnerSettings.version }),
  )
  return changed.length > 0
}

/** A person's settings with when they last changed them, and the step ids in the order they last had; undefined before they first made any. */
export async function findSettingsWithOrder(db: Database, personId: string) {
  const [found] = await settingsWithOrderOf(db, { personId })
  if (!found) return undefined
  const { order, changedAt, ...settings } = found
  return { settings, order: order ?? [], changedAt }
}

const settingsWithOrderOf = keptQuery((db) => {
  const { learnerSettings, planOrders } = db.schema
  return db
    .select({ ...settingsColumns(db), order: planOrders.stepIds, changedAt: learnerSettings.updatedAt })
    .from(learnerSettings)
    .leftJoin(planOrders, eq(planOrders.personId, learnerSettings.personId))
    .where(eq(learnerSettings.personId, sql.placeholder('personId')))
})

/** Remembers the order of a person's plan. */
export async function keepPlanOrder(db: Database, personId: string, stepIds: string[], at: Date) {
  const { planOrders } = db.schema
  await db
    .insert(planOrders)
    .values({ personId, stepIds, updatedAt: at })
    .onConflictDoUpdate({ target: planOrders.personId, set: { stepIds, updatedAt: at } })
}

function selectSettings(db: Database, statements: Statements, personId: string) {
  const { learnerSettings } = db.schema
  return statements
    .select(settingsColumns(db))
    .from(learnerSettings)
    .where(eq(learnerSettings.personId, personId))
}

const settingsColumns = ({ schema: { learnerSettings } }: Database) => ({
  target: learnerSettings.target,
  targetDate: learnerSettings.targetDate,
  weekdayMinutes: learnerSettings.weekdayMinutes,
  daysOff: learnerSettings.daysOff,
  stack: learnerSettings.stack,
  paceOverride: learnerSettings.paceOverride,
  version: learnerSettings.version,
})
