import { openCalendar } from './calendar'
import { checkInput } from './check-input'
import { classifyByDue, listDues, pullBackDues } from './due-classes'
import { type GraphIndex, indexGraph } from './graph-index'
import { keepPrevious } from './keep-previous'
import { type Layout, layOut } from './lay-out'
import { naturalOrder } from './natural-order'
import type { OrderProblem } from './order-steps'
import type { Plan, PlanInput, PlannedStep } from './plan'
import { explainSteps } from './reasons'
import { findScope, type Scope } from './scope'
import { type SettledWishes, settleWishes } from './settle-wishes'
import { stepMinutes } from './step-minutes'
import { judge } from './verdict'

/**
 * The plan: what to do, in which order, on which days, and whether every date holds. The same input gives the same bytes.
 * The order is one of least maximum lateness in days over all dates, the target's among them; of those it follows the
 * previous order as far as it can, and else switches as little as it can. A wish may use up days to spare and makes no
 * date late; a refused one is told with its cost. docs/planning.md says how, and each file here says why. Costs
 * O((V + E) log V), besides listing what makes each late date late, and again for each wish. Throws PlanError with the
 * ids at fault.
 */
export function makePlan(input: PlanInput): Plan {
  checkInput(input)
  const problem = stateProblem(input)
  const { graph, scope, minutes, calendar } = problem
  // Without study time no day is ever reached; laying out says so.
  const settled =
    calendar.mostMinutesIn(7) === 0
      ? { order: problem.usual, honouredPins: new Set<number>(), verdicts: [] }
      : settleWishes(problem, input)
  const { order } = settled
  const layout = layOut(order, minutes, (step) => graph.steps[step]!.id, calendar)
  const steps = describeSteps(input, problem, settled, layout)
  return {
    scope: listScope(graph, scope),
    steps,
    weeks: layout.weeks,
    finish: steps.at(-1)?.end,
    minutes: order.reduce((sum, step) => sum + minutes[step]!, 0),
    verdict: judge(problem, order, layout, input.capacity),
    targetReached: scope.isReached,
    wishes: settled.verdicts,
    leftOut: listLeftOut(graph, scope, input),
  }
}

function stateProblem(input: PlanInput): OrderProblem {
  const graph = indexGraph(input.graph)
  const scope = findScope(graph, input.learner, input.assignments)
  const calendar = openCalendar(input.capacity)
  const minutes = new Float64Array(graph.steps.map((step) => stepMinutes(step.minutes, input.learner.pace)))
  const dues = listDues(scope, input)
  const dueDays = pullBackDues(graph, scope, dues, calendar.from)
  const classes = classifyByDue(scope, dueDays, minutes)
  const natural = naturalOrder(graph, scope)
  const previous = keepPrevious(graph, scope, natural, input.previousOrder)
  const usual = previous ?? natural
  return {
    graph,
    scope,
    calendar,
    minutes,
    dues,
    dueDays,
    classes,
    usual,
    isPrevious: previous !== undefined,
  }
}

function listScope(graph: GraphIndex, scope: Scope): string[] {
  const has = new Uint8Array(graph.competencies.length)
  for (const step of scope.steps) has[graph.competencyOf[step]!] = 1
  return graph.competencies.filter((_, number) => has[number] === 1).map(({ id }) => id)
}

function describeSteps(
  input: PlanInput,
  { graph, scope, calendar, minutes, classes }: OrderProblem,
  { order, honouredPins }: SettledWishes,
  layout: Layout,
): PlannedStep[] {
  const reasonsFor = explainSteps(scope, input, honouredPins)
  return Array.from(order).map((step, at) => {
    const dueDay = classes.days[classes.classOf[step]!]
    const start = layout.startDay[at]!
    const end = layout.endDay[at]!
    const planned: PlannedStep = {
      id: graph.steps[step]!.id,
      competency: graph.competencies[graph.competencyOf[step]!]!.id,
      minutes: minutes[step]!,
      start: layout.dateOf(start),
      end: layout.dateOf(end),
      due: dueDay === undefined ? undefined : layout.dateOf(dueDay),
      reasons: reasonsFor(step),
    }
    const pauses = start === end ? [] : calendar.daysOffBetween(start, end)
    return pauses.length === 0 ? planned : { ...planned, pausedOn: pauses.map(layout.dateOf) }
  })
}

function listLeftOut(graph: GraphIndex, scope: Scope, { assignments }: PlanInput): Plan['leftOut'] {
  return [...scope.leftOut]
    .sort(([a], [b]) => a - b)
    .map(([number, proof]) => ({
      competency: graph.competencies[number]!.id,
      proof,
      assignments: (scope.leftOutOf.get(number) ?? []).map((assignment) => assignments[assignment]!.id),
    }))
}
