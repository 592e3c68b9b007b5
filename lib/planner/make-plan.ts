import { type Calendar, openCalendar } from './calendar'
import { checkInput } from './check-input'
import { classifyByDue, type DueClasses, listDues } from './due-classes'
import { type GraphIndex, indexGraph } from './graph-index'
import { findLateness } from './lateness'
import { type Layout, layOut } from './lay-out'
import { naturalOrder } from './natural-order'
import { findNeededWeek } from './needed-week'
import type { Plan, PlanInput, PlannedStep } from './plan'
import { type PreferredOrder, preferOrder } from './preferred-order'
import { explainSteps } from './reasons'
import { findScope, type Scope } from './scope'
import { sequence } from './sequence'
import { judge } from './verdict'

/**
 * The plan: what to do, in which order, on which days, and whether every date holds. The same input gives the same bytes.
 * The order is one of least maximum lateness in days over all dates, the target's among them; of those it follows the
 * previous order and the person's wishes as far as it can, and else switches as little as it can. docs/planning.md says
 * how, and each file here says why. Costs O((V + E) log V), besides listing what makes each late date late. Throws PlanError with the ids at fault.
 */
export function makePlan(input: PlanInput): Plan {
  checkInput(input)
  const graph = indexGraph(input.graph)
  const scope = findScope(graph, input.learner, input.assignments)
  const calendar = openCalendar(input.capacity)
  const minutes = estimateMinutes(graph, input.learner.pace)
  const dues = listDues(scope, input)
  const classes = classifyByDue(graph, scope, dues, minutes, calendar.from)
  const preferred = preferOrder(graph, scope, naturalOrder(graph, scope), input)
  const order = orderSteps(classes, preferred, minutes, calendar)
  const layout = layOut(order, minutes, (step) => graph.steps[step]!.id, calendar)
  const needed = dues.length === 0 ? undefined : findNeededWeek(classes, input.capacity)
  const steps = describeSteps(input, graph, scope, { order, minutes, layout, classes, preferred })
  return {
    scope: listScope(graph, scope),
    steps,
    weeks: layout.weeks,
    finish: steps.at(-1)?.end,
    minutes: order.reduce((sum, step) => sum + minutes[step]!, 0),
    verdict: judge(graph, scope, dues, order, layout, needed),
    leftOut: [...scope.leftOut]
      .sort(([a], [b]) => a - b)
      .map(([number, proof]) => ({ competency: graph.competencies[number]!.id, proof })),
  }
}

/** By step: minutes at the learner's pace, rounded up; 20 × 1.1 is 22, whatever binary fractions make of it. */
function estimateMinutes(graph: GraphIndex, pace: number): Float64Array {
  return Float64Array.from(graph.steps, ({ minutes }) => Math.max(1, Math.ceil(minutes * pace - 1e-9)))
}

function orderSteps(
  classes: DueClasses,
  preferred: PreferredOrder,
  minutes: Float64Array,
  calendar: Calendar,
): Int32Array {
  // Without study time no day is ever reached; laying out says so.
  if (calendar.mostMinutesIn(7) === 0) return preferred.order
  const { keep, keepAfterEveryStep } = findLateness(classes, calendar)
  const limits = preferred.isWished ? keep : keepAfterEveryStep
  const { classOf, minutesDue } = classes
  return sequence({ preferred: preferred.order, minutes, classOf, minutesDue, limits })
}

function listScope(graph: GraphIndex, scope: Scope): string[] {
  const has = new Uint8Array(graph.competencies.length)
  for (const step of scope.steps) has[graph.competencyOf[step]!] = 1
  return graph.competencies.filter((_, number) => has[number] === 1).map(({ id }) => id)
}

function describeSteps(
  input: PlanInput,
  graph: GraphIndex,
  scope: Scope,
  made: {
    readonly order: Int32Array
    readonly minutes: Float64Array
    readonly layout: Layout
    readonly classes: DueClasses
    readonly preferred: PreferredOrder
  },
): PlannedStep[] {
  const { order, minutes, layout, classes } = made
  const reasonsFor = explainSteps(scope, input, findHonouredPins(graph, input, made))
  return Array.from(order, (step, at) => {
    const dueDay = classes.days[classes.classOf[step]!]
    return {
      id: graph.steps[step]!.id,
      competency: graph.competencies[graph.competencyOf[step]!]!.id,
      minutes: minutes[step]!,
      start: layout.dateOf(layout.startDay[at]!),
      end: layout.dateOf(layout.endDay[at]!),
      due: dueDay === undefined ? undefined : layout.dateOf(dueDay),
      reasons: reasonsFor(step),
    }
  })
}

/** A pin is honoured when only pins and what they need come before it. */
function findHonouredPins(
  graph: GraphIndex,
  { pins = [] }: PlanInput,
  { order, preferred }: { readonly order: Int32Array; readonly preferred: PreferredOrder },
): ReadonlySet<number> {
  const wanted = new Set(pins.map((id) => graph.stepNumber.get(id)))
  const honoured = new Set<number>()
  for (let at = 0; at < preferred.pinned && order[at] === preferred.order[at]; at++)
    if (wanted.has(order[at])) honoured.add(order[at]!)
  return honoured
}
