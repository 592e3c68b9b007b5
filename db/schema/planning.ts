import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'
import type { defineTeams } from './teams.ts'

/** What a plan is made from beside progress: a person's settings, what was assigned, and the order they had. */
export function definePlanning(
  { table, id, string, count, instant, localDate, json, decimal, index, primaryKey }: Columns,
  {
    people,
    teams,
  }: Pick<ReturnType<typeof definePeople>, 'people'> & Pick<ReturnType<typeof defineTeams>, 'teams'>,
) {
  const learnerSettings = table('learner_settings', {
    personId: id()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    target: json<StoredTarget>().notNull(),
    targetDate: localDate(),
    /** Minutes for Monday to Sunday. */
    weekdayMinutes: json<number[]>().notNull(),
    /** Local dates, ascending. */
    daysOff: json<string[]>().notNull(),
    /** Axis id to option id. */
    stack: json<Record<string, string>>().notNull(),
    /** The pace somebody set themselves; null where it is learned from what they did. */
    paceOverride: decimal(),
    /** Raised by every change: a stale edit is refused with both versions. */
    version: count().notNull(),
    updatedAt: instant().notNull(),
  })

  /** The order a person last saw, so that a new plan keeps what it can of it. */
  const planOrders = table('plan_orders', {
    personId: id()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    stepIds: json<string[]>().notNull(),
    updatedAt: instant().notNull(),
  })

  /** Steps a person wants next, or as late as may be; one wish a step at most. */
  const stepWishes = table(
    'step_wishes',
    {
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      stepId: string().notNull(),
      kind: string().$type<WishKind>().notNull(),
      /** Later is nearer the front: the last step asked for is the next one. */
      place: count().notNull(),
    },
    (t) => [primaryKey({ name: 'step_wishes_pk', columns: [t.personId, t.stepId] })],
  )

  const assignments = table(
    'assignments',
    {
      id: id().primaryKey(),
      title: string().notNull(),
      /** Step or competency ids. */
      items: json<string[]>().notNull(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      /** Null once that person's account was deleted: what they assigned stands. */
      assignedBy: id().references(() => people.id, { onDelete: 'set null' }),
      /** The team on whose behalf it was assigned. */
      teamId: id().references(() => teams.id, { onDelete: 'set null' }),
      /** Due at the end of this day in `dueZone`. */
      dueOn: localDate(),
      dueZone: string(),
      message: string(),
      assignedAt: instant().notNull(),
      withdrawnAt: instant(),
    },
    (t) => [
      index('assignments_person').on(t.personId),
      index('assignments_assigner').on(t.assignedBy),
      index('assignments_team').on(t.teamId),
    ],
  )

  return { learnerSettings, planOrders, stepWishes, assignments }
}

export type StoredTarget =
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'competencies'; readonly competencies: readonly string[] }

export type WishKind = 'pin' | 'postponement'
