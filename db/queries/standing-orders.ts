import { and, asc, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { keptQuery } from '../kept-query.ts'

/** More orders than this are not given at once. */
const ordersAtMost = 500

/**
 * The standing orders that a person is to have by their teams and has no part of; whoever was withdrawn from one had it, and nobody
 * is given what they assigned themselves.
 */
export async function listStandingOrdersFor(db: Database, personId: string) {
  return standingOrdersFor(db, { personId })
}

const standingOrdersFor = keptQuery((db) => {
  const { assignmentOrders, assignments, memberships, teams } = db.schema
  const personId = sql.placeholder('personId')
  return db
    .select({ id: assignmentOrders.id, standingTeamId: assignmentOrders.standingTeamId })
    .from(assignmentOrders)
    .where(
      and(
        isNotNull(assignmentOrders.standingTeamId),
        isNull(assignmentOrders.withdrawnAt),
        sql`${assignmentOrders.standingTeamId} in (
          with recursive upward(id) as (
            select ${memberships.teamId} from ${memberships}
            where ${memberships.personId} = ${personId} and ${memberships.role} = 'member'
            union
            select ${teams.parentId} from ${teams} join upward on ${teams.id} = upward.id
            where ${teams.parentId} is not null
          )
          select upward.id from upward)`,
        sql`(${assignmentOrders.assignedBy} is null or ${assignmentOrders.assignedBy} <> ${personId})`,
        sql`not exists (select 1 from ${assignments}
          where ${assignments.orderId} = ${assignmentOrders.id} and ${assignments.personId} = ${personId})`,
      ),
    )
    .orderBy(asc(assignmentOrders.assignedAt), asc(assignmentOrders.id))
    .limit(ordersAtMost)
})

/** The ids of active people who have no part of a standing order of their teams, likewise, in order, from after one of them. */
export async function listPeopleLackingOrders(
  db: Database,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const { assignmentOrders, assignments, memberships, people, teams } = db.schema
  const found = await db
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        isNull(people.deactivatedAt),
        gt(people.id, after),
        sql`${people.id} in (
          with recursive downward(order_id, assigned_by, team_id) as (
            select ${assignmentOrders.id}, ${assignmentOrders.assignedBy}, ${assignmentOrders.standingTeamId}
            from ${assignmentOrders}
            where ${assignmentOrders.standingTeamId} is not null and ${assignmentOrders.withdrawnAt} is null
            union
            select downward.order_id, downward.assigned_by, ${teams.id}
            from ${teams} join downward on ${teams.parentId} = downward.team_id)
          select ${memberships.personId} from downward
          join ${memberships} on ${memberships.teamId} = downward.team_id and ${memberships.role} = 'member'
          where (downward.assigned_by is null or downward.assigned_by <> ${memberships.personId})
            and not exists (select 1 from ${assignments}
              where ${assignments.orderId} = downward.order_id
                and ${assignments.personId} = ${memberships.personId}))`,
      ),
    )
    .orderBy(asc(people.id))
    .limit(limit)
  return found.map(({ id }) => id)
}
