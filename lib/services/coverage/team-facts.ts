import {
  listActiveAssignmentsOfAll,
  listCompletionsOfAll,
  listProofsOfAll,
  listStudyTimesOfAll,
} from '@/db/queries/coverage'
import { listPeopleWithin } from '@/db/queries/teams'
import type { PersonFacts } from '@/lib/coverage/make-learner'
import { learnPace } from '@/lib/pace/learn-pace'
import type { PlanAssignment } from '@/lib/planner/plan'
import { isProven } from '@/lib/roadmap/is-proven'
import { indexOf } from '../catalogue-index'
import { dueDayIn, todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { deriveStanding, type Standing } from '../standing'

export interface TeamPerson {
  readonly id: string
  readonly name: string
  readonly timeZone: string
}

/** Everybody who belongs to a team or to one below it, as a member or as a manager, once, by name. */
export async function listTeamPeople(
  { db }: Pick<ServiceContext, 'db'>,
  teamId: string,
): Promise<TeamPerson[]> {
  const memberships = await listPeopleWithin(db, teamId)
  const people = new Map(
    memberships.map(({ personId, name, timeZone }) => [personId, { id: personId, name, timeZone }]),
  )
  return [...people.values()]
}

/** What each of these people has proven for others too: competency ids by person. */
export async function listProvenOf(
  context: Pick<ServiceContext, 'db' | 'catalogue'>,
  people: readonly TeamPerson[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { currentId, findCompetency } = indexOf(context.catalogue)
  const proofs = await listProofsOfAll(context.db, idsOf(people))
  const proofsOf = groupedByPerson(proofs)
  return new Map(
    people.map(({ id }) => {
      const own = (proofsOf.get(id) ?? []).filter(({ how }) => isProven(how))
      const ids = own.map(({ competencyId }) => currentId(competencyId))
      return [id, [...new Set(ids)].filter((competency) => findCompetency(competency))]
    }),
  )
}

/** All that a plan needs to know of these people, in a handful of queries however many they are. */
export async function listPersonFacts(
  { db, catalogue, now }: ServiceContext,
  people: readonly TeamPerson[],
): Promise<PersonFacts[]> {
  const ids = idsOf(people)
  const [proofs, completions, times, assignments] = await Promise.all([
    listProofsOfAll(db, ids),
    listCompletionsOfAll(db, ids),
    listStudyTimesOfAll(db, ids),
    listActiveAssignmentsOfAll(db, ids),
  ])
  const proofsOf = groupedByPerson(proofs)
  const completionsOf = groupedByPerson(completions)
  const assignmentsOf = groupedByPerson(assignments)
  const timesOf = new Map(times.map((time) => [time.personId, time]))
  const { currentId, findStep, findCompetency } = indexOf(catalogue)
  return people.map(({ id, timeZone }): PersonFacts => {
    const standing = deriveStanding(catalogue, completionsOf.get(id) ?? [], proofsOf.get(id) ?? [])
    const time = timesOf.get(id)
    const proven = [...standing.proven].filter(([competency]) => findCompetency(competency))
    return {
      id,
      today: todayIn(timeZone, now()),
      week: time && { weekdayMinutes: weekOf(time.weekdayMinutes), daysOff: time.daysOff },
      pace: time?.paceOverride ?? learnPace(timedSteps(standing)).pace,
      completed: [...standing.done].filter(([, { step }]) => step).map(([step]) => step),
      proven: Object.fromEntries(proven.map(([competency, { how }]) => [competency, how])),
      assignments: (assignmentsOf.get(id) ?? []).map(
        ({ id: assignment, items, dueOn, dueZone }): PlanAssignment => ({
          id: assignment,
          title: '',
          assignedBy: '',
          items: items.map(currentId).filter((item) => findStep(item) ?? findCompetency(item)),
          due: dueOn ? dueDayIn(timeZone, dueOn, dueZone ?? timeZone) : undefined,
        }),
      ),
    }
  })
}

const idsOf = (people: readonly TeamPerson[]) => people.map(({ id }) => id)

const timedSteps = ({ done }: Standing) =>
  [...done.values()].flatMap(({ minutes, step }) =>
    step && minutes !== null ? [{ estimate: step.minutes, actual: minutes }] : [],
  )

function weekOf([
  monday = 0,
  tuesday = 0,
  wednesday = 0,
  thursday = 0,
  friday = 0,
  saturday = 0,
  sunday = 0,
]: readonly number[]) {
  return [monday, tuesday, wednesday, thursday, friday, saturday, sunday] as const
}

function groupedByPerson<Row extends { readonly personId: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const own = grouped.get(row.personId)
    if (own) own.push(row)
    else grouped.set(row.personId, [row])
  }
  return grouped
}
