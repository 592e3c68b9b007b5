import { listNeeds } from '@/db/queries/coverage'
import type { Viewer } from '@/lib/access/viewer'
import { coverOf } from '@/lib/coverage/coverage'
import { type LockFault, lockFaults } from '@/lib/coverage/lock-faults'
import { makeLearner } from '@/lib/coverage/make-learner'
import type { CoveragePlan, Lock, PlanProblem } from '@/lib/coverage/plan-problem'
import { makePlanGraph } from '@/lib/curriculum/make-plan-graph'
import { titleOf } from '@/lib/curriculum/title-of'
import { indexGraph } from '@/lib/planner/graph-index'
import { isProven } from '@/lib/roadmap/is-proven'
import { minutesInWords } from '@/lib/wording/minutes'
import { indexOf } from '../catalogue-index'
import { dueDayIn, todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { type Fault, Invalid } from '../errors'
import { permitTeam } from '../permit-team'
import { checkPlanDate, planLimits } from './plan-limits'
import { solveInThread } from './solver/solve-in-thread'
import { listPersonFacts, listTeamPeople, type TeamPerson } from './team-facts'

export interface PlanRequest {
  readonly team: string
  /** At the end of this day in the viewer's zone. */
  readonly by: string
  readonly locks: readonly Lock[]
}

export interface TeamPlan extends CoveragePlan {
  readonly by: string
  readonly people: readonly PlannedPerson[]
}

interface PlannedPerson {
  readonly id: string
  readonly name: string
  /** Minutes of study until the date; of those, assigned and due by then. */
  readonly available: number
  readonly committed: number
  /** Whether they have said when they study. */
  readonly hasHours: boolean
}

/**
 * Who should learn what so that the team has what it needs by a date, at the fewest hours. Nothing is assigned. Throws
 * NotFound, Invalid for a date, people or competencies that cannot be, and for locks that cannot hold, and TooMany.
 */
export async function makeCoveragePlan(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { team: teamId, by, locks }: PlanRequest,
  signal?: AbortSignal,
): Promise<TeamPlan> {
  const team = await permitTeam(context, viewer, 'read team', teamId)
  const zone = viewer?.timeZone ?? 'UTC'
  checkPlanDate(by, todayIn(zone, context.now()))
  const [needs, people] = await Promise.all([
    listNeeds(context.db, team.id),
    listTeamPeople(context, team.id),
  ])
  checkPeople(people)
  checkNames(context, people, locks)
  const facts = await listPersonFacts(context, people)
  const graph = indexGraph(makePlanGraph(context.catalogue))
  const timed = facts.map((person, at) =>
    makeLearner(graph, person, dueDayIn(people[at]?.timeZone ?? zone, by, zone)),
  )
  const cover = coverOf(
    needs.map(({ competencyId, needed }) => ({ competency: competencyId, needed })),
    facts.map(({ id, proven }) => ({
      id,
      proven: Object.keys(proven).filter((competency) => isProven(proven[competency])),
    })),
  )
  const problem: PlanProblem = {
    competencies: graph.competencies,
    gaps: Object.fromEntries(
      cover.filter(({ gap }) => gap > 0).map(({ competency, gap }) => [competency, gap]),
    ),
    learners: timed.map(({ learner }) => learner),
    locks,
  }
  const faults = lockFaults(problem)
  if (faults.length > 0) throw new Invalid(faults.map((fault) => inWords(context, people, locks, fault)))
  const plan = await solveInThread(withoutSteps(problem), signal)
  return {
    ...plan,
    by,
    people: people.map(({ id, name }, at) => ({
      id,
      name,
      available: timed[at]?.available ?? 0,
      committed: timed[at]?.committed ?? 0,
      hasHours: facts[at]?.week !== undefined,
    })),
  }
}

/** Without what the solver does not look at and would only be copied to its thread. */
function withoutSteps({ competencies, ...problem }: PlanProblem): PlanProblem {
  return { ...problem, competencies: competencies.map(({ id, prerequisites }) => ({ id, prerequisites })) }
}

function checkPeople(people: readonly TeamPerson[]): void {
  if (people.length <= planLimits.people) return
  const message = `A plan is made for at most ${planLimits.people} people, and here are ${people.length}. Choose a team below this one.`
  throw new Invalid([{ path: 'team', message }])
}

function checkNames(
  { catalogue }: Pick<ServiceContext, 'catalogue'>,
  people: readonly TeamPerson[],
  locks: readonly Lock[],
): void {
  const { findCompetency } = indexOf(catalogue)
  const known = new Set(people.map(({ id }) => id))
  const faults = locks.flatMap(({ person, competency }, at): Fault[] => [
    ...(known.has(person)
      ? []
      : [{ path: `locks.${at}.person`, message: 'Nobody by this id is in the team.' }]),
    ...(findCompetency(competency)?.id === competency
      ? []
      : [{ path: `locks.${at}.competency`, message: `There is no competency "${competency}".` }]),
  ])
  if (faults.length > 0) throw new Invalid(faults)
}

function inWords(
  { catalogue }: Pick<ServiceContext, 'catalogue'>,
  people: readonly TeamPerson[],
  locks: readonly Lock[],
  fault: LockFault,
): Fault {
  const { findCompetency } = indexOf(catalogue)
  const nameOf = (id: string) => {
    const competency = findCompetency(id)
    return competency ? titleOf(competency) : id
  }
  const lock = locks[fault.lock]
  const who = people.find(({ id }) => id === lock?.person)?.name ?? 'This person'
  const what = nameOf(lock?.competency ?? '')
  const path = `locks.${fault.lock}`
  switch (fault.kind) {
    case 'contradiction':
      return { path, message: `${who} is both to learn ${what} and not to. Take one of the two locks off.` }
    case 'prerequisite-barred':
      return {
        path,
        message: `${who} is to learn ${what}, which rests on ${nameOf(fault.prerequisite)}, and not to learn that. Take one of the two locks off.`,
      }
    case 'already-proven':
      return { path, message: `${who} has proven ${what} already. Take this lock off.` }
    case 'no-minutes':
      return {
        path,
        message: `What ${who} is to learn takes ${minutesInWords(fault.minutes)}, and they have ${minutesInWords(fault.capacity)} until then. Take a lock off, or choose a later day.`,
      }
  }
}
