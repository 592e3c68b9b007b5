import { addOrder, orderByRequest } from '@/db/queries/assignment-orders'
import { appendAudit } from '@/db/queries/audit'
import { listSharesOf } from '@/db/queries/order-shares'
import type { Viewer } from '@/lib/access/viewer'
import { coverageTitle } from '@/lib/wording/coverage'
import { indexOf } from '../catalogue-index'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { type Fault, Invalid } from '../errors'
import { giveOrder } from '../give-order'
import { newId } from '../new-id'
import { permitTeam } from '../permit-team'
import { checkPlanDate } from './plan-limits'
import { listTeamPeople, type TeamPerson } from './team-facts'

export interface PlanToAssign {
  readonly team: string
  readonly by: string
  readonly people: readonly { readonly person: string; readonly competencies: readonly string[] }[]
  readonly requestKey: string
}

/**
 * Assigns each person what they are to learn by one order of the team, due at the end of the day in each person's own
 * zone: all of it or nothing, and once for each request key. Throws NotFound, and Invalid for people of another team and
 * competencies that do not exist.
 */
export async function assignCoveragePlan(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { team: teamId, by, people, requestKey }: PlanToAssign,
) {
  const team = await permitTeam(context, viewer, 'change team', teamId)
  const { db, catalogue, now } = context
  const assigner = { id: viewer?.id ?? '', zone: viewer?.timeZone ?? 'UTC' }
  checkPlanDate(by, todayIn(assigner.zone, now()))
  const members = await listTeamPeople(context, team.id)
  checkPeople(context, members, people)
  const at = new Date(now())
  const inOrder = (asked: ReadonlySet<string>) =>
    catalogue.competencies.map(({ id }) => id).filter((id) => asked.has(id))
  const itemsOf = new Map(people.map(({ person, competencies }) => [person, inOrder(new Set(competencies))]))
  const order = {
    id: newId(),
    pathId: null,
    pathVersion: null,
    items: inOrder(new Set(people.flatMap(({ competencies }) => competencies))),
    title: coverageTitle(team.name, by),
    audience: { kind: 'people' as const, personIds: [...itemsOf.keys()] },
    standingTeamId: null,
    due: { kind: 'on' as const, date: by },
    message: null,
    requestKey: `coverage:${team.id}:${requestKey}`,
    assignedBy: assigner.id,
    teamId: team.id,
    assignedAt: at,
  }
  const meant = members.filter(({ id }) => itemsOf.has(id))
  const given = await db.transaction(function* (tx) {
    const before = yield* orderByRequest(db, tx, assigner.id, order.requestKey)
    if (before) return { id: before.id, assigned: 0 }
    yield* addOrder(db, tx, order)
    const assigned = yield* giveOrder(
      db,
      tx,
      {
        orderId: order.id,
        pathId: null,
        pathVersion: null,
        title: order.title,
        itemsFor: (personId) => itemsOf.get(personId) ?? [],
        assignedBy: assigner.id,
        teamId: team.id,
        due: order.due,
        message: null,
      },
      meant.map(({ id, timeZone }) => ({ personId: id, timeZone, since: at })),
      at,
    )
    yield* appendAudit(db, tx, {
      at,
      actorId: assigner.id,
      action: 'coverage.assigned',
      subject: `team:${team.id}`,
      detail: { order: order.id, assignments: assigned, dueOn: by },
    })
    return { id: order.id, assigned }
  })
  const already = given.assigned > 0 ? 0 : (await listSharesOf(db, [given.id])).length
  return { id: given.id, assigned: given.assigned, already }
}

function checkPeople(
  { catalogue }: Pick<ServiceContext, 'catalogue'>,
  team: readonly TeamPerson[],
  people: PlanToAssign['people'],
): void {
  const { findCompetency } = indexOf(catalogue)
  const known = new Set(team.map(({ id }) => id))
  const faults = people.flatMap(({ person, competencies }, at): Fault[] => [
    ...(known.has(person)
      ? []
      : [{ path: `people.${at}.person`, message: 'Nobody by this id is in the team.' }]),
    ...(people.findIndex((other) => other.person === person) === at
      ? []
      : [{ path: `people.${at}.person`, message: 'This person is here twice.' }]),
    ...competencies.flatMap((id, position) =>
      findCompetency(id)?.id === id
        ? []
        : [{ path: `people.${at}.competencies.${position}`, message: `There is no competency "${id}".` }],
    ),
  ])
  if (faults.length > 0) throw new Invalid(faults)
}
