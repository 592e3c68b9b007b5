import type { Audience, OrderDue } from '../../lib/paths/order.ts'
import type { Columns } from './columns.ts'
import type { definePaths } from './paths.ts'
import type { definePeople } from './people.ts'
import type { defineTeams } from './teams.ts'

/** What a plan is made from beside progress: a person's settings, what was assigned, and the order they had. */
export function definePlanning(
  { table, id, string, count, instant, localDate, json, decimal, index, primaryKey, unique }: Columns,
  {
    people,
    teams,
    paths,
  }: Pick<ReturnType<typeof definePeople>, 'people'> &
    Pick<ReturnType<typeof defineTeams>, 'teams'> &
    Pick<ReturnType<typeof definePaths>, 'paths'>,
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

  /** A path given to people, a team or what a filter found, or what a plan of coverage gives each; each of them has an assignment of it. */
  const assignmentOrders = table(
    'assignment_orders',
    {
      id: id().primaryKey(),
      /** Null where it is of no path. */
      pathId: id().references(() => paths.id, { onDelete: 'cascade' }),
      /** The version it holds to; null where it follows the newest. */
      pathVersion: count(),
      /** Where it is of no path, all that it asks of anybody: competency ids, or step ids. Each assignment says what of it is whose. */
      items: json<string[]>(),
      title: string().notNull(),
      audience: json<Audience>().notNull(),
      /** The team whose future members get it too, with those of the teams below. */
      standingTeamId: id().references(() => teams.id, { onDelete: 'set null' }),
      due: json<OrderDue>().notNull(),
      message: string(),
      /** A name the sender gave the request, so that sending it twice assigns once. */
      requestKey: string().notNull(),
      assignedBy: id().references(() => people.id, { onDelete: 'set null' }),
      /** The team on whose behalf it was assigned. */
      teamId: id().references(() => teams.id, { onDelete: 'set null' }),
      assignedAt: instant().notNull(),
      withdrawnAt: instant(),
    },
    (t) => [
      unique('assignment_orders_request').on(t.assignedBy, t.requestKey),
      index('assignment_orders_path').on(t.pathId),
      index('assignment_orders_team').on(t.teamId),
      index('assignment_orders_standing').on(t.standingTeamId),
    ],
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
      /** The order it came with; an order gives each person one. */
      orderId: id()
        .notNull()
        .references(() => assignmentOrders.id, { onDelete: 'cascade' }),
      /** The path and the version of it whose required items these are. */
      pathId: id().references(() => paths.id, { onDelete: 'set null' }),
      pathVersion: count(),
      /** The date it was due first, where that was extended. */
      firstDueOn: localDate(),
    },
    (t) => [
      unique('assignments_order_person').on(t.orderId, t.personId),
      index('assignments_path').on(t.pathId),
      index('assignments_person').on(t.personId),
      index('assignments_assigner').on(t.assignedBy),
      index('assignments_team').on(t.teamId),
    ],
  )

  return { learnerSettings, planOrders, stepWishes, assignmentOrders, assignments }
}

export type StoredTarget =
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'competencies'; readonly competencies: readonly string[] }

export type WishKind = 'pin' | 'postponement'
