import type { Due } from './due-classes'
import { findEnds } from './lateness'
import type { Layout } from './lay-out'
import { markNeeds } from './mark-needs'
import { findNeededWeeks } from './needed-week'
import type { OrderProblem } from './order-steps'
import type { Capacity, DueVerdict, Verdict } from './plan'

/**
 * Every date against the day on which the last of its steps ends. What has to be done for a date is what all dates no
 * later than its last step's ask for; where that fits in the study time until then, it is met, and where it is late,
 * that does not fit.
 */
export function judge(problem: OrderProblem, order: Int32Array, layout: Layout, capacity: Capacity): Verdict {
  const { graph, dues, classes, calendar } = problem
  const place = new Int32Array(graph.steps.length)
  for (let at = 0; at < order.length; at++) place[order[at]!] = at
  const ends = findEnds(classes)
  const lastClasses = dues.map(({ steps }) =>
    steps.reduce((latest, step) => Math.max(latest, classes.classOf[step]!), -1),
  )
  const needed = findNeededWeeks(
    dues.map(({ day }, at) => ({ day, work: ends[lastClasses[at]!] ?? 0 })),
    capacity,
  )
  const verdicts = dues.map((one, at): DueVerdict => {
    const { what, day, steps } = one
    const due = layout.dateOf(day)
    if (steps.length === 0) return { what, due, lateness: 0, causes: [], clashes: [], neededWeeklyMinutes: 0 }
    const last = steps.reduce((latest, step) => Math.max(latest, place[step]!), 0)
    const finish = layout.endDay[last]!
    const blame =
      finish > day
        ? findBlame(problem, order, one, classes.days[lastClasses[at]!]!)
        : { causes: [], clashes: [] }
    const verdict = { what, due, finish: layout.dateOf(finish), lateness: finish - day, ...blame }
    if (needed[at] !== undefined) return { ...verdict, neededWeeklyMinutes: needed[at] }
    return { ...verdict, impossible: day < calendar.from ? 'past' : 'too-soon' }
  })
  const late = verdicts.filter(({ finish }) => finish !== undefined).map(({ lateness }) => lateness)
  return {
    dues: verdicts,
    maximumLateness: late.length === 0 ? undefined : late.reduce((most, one) => Math.max(most, one)),
    neededWeeklyMinutes: needed.includes(undefined)
      ? undefined
      : needed.reduce((most, one) => Math.max(most ?? 0, one ?? 0), undefined),
  }
}

/** What is due by a day, and which other dates have a part in that. */
function findBlame(
  { graph, scope, dues, dueDays }: OrderProblem,
  order: Int32Array,
  own: Due,
  by: number,
): Pick<DueVerdict, 'causes' | 'clashes'> {
  const { first } = dueDays
  const causes: string[] = []
  for (let at = 0; at < order.length; at++) {
    const step = order[at]!
    if (first[step]! <= by) causes.push(graph.steps[step]!.id)
  }
  const others = dues.filter((other) => other !== own && other.day <= by && other.steps.length > 0)
  if (others.length === 0) return { causes, clashes: [] }
  const isOwn = markNeeds(graph, scope.active, own.steps)
  const clashes = others.filter((other) => other.steps.some((step) => isOwn[step] === 0))
  return { causes, clashes: clashes.map(({ what }) => what) }
}
