import { createHash } from 'node:crypto'
import { assignPlan } from '@/db/queries/coverage'
import type { Viewer } from '@/lib/access/viewer'
import { indexOf } from '../catalogue-index'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { type Fault, Invalid } from '../errors'
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
 * Assigns each person what they are to learn, due at the end of the day in the viewer's zone: all of it or nothing, and
 * once for each request key. Throws NotFound, and Invalid for people of another team and competencies that do not exist.
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
  checkPeople(context, await listTeamPeople(context, team.id), people)
  const at = new Date(now())
  const title = `What ${team.name} needs`
  const planned = people.map(({ person, competencies }) => ({
    id: idOf(assigner.id, team.id, requestKey, person),
    personId: person,
    title,
    items: catalogue.competencies.map(({ id }) => id).filter((id) => competencies.includes(id)),
  }))
  const added = await assignPlan(
    db,
    planned,
    { assignedBy: assigner.id, teamId: team.id, dueOn: by, dueZone: assigner.zone, at },
    ({ id, personId, items }) => ({
      id: newId(),
      personId,
      kind: 'assigned',
      occasion: `assigned:${id}`,
      data: { assignmentId: id, title, by: viewer?.name, items, dueOn: by, dueZone: assigner.zone },
      createdAt: at,
    }),
    (count) => ({
      at,
      actorId: assigner.id,
      action: 'coverage.assigned',
      subject: `team:${team.id}`,
      detail: { assignments: count, dueOn: by },
    }),
  )
  return { assigned: added.length, already: planned.length - added.length }
}

/** The same request leads to the same ids. */
function idOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
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
