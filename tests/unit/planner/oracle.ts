import type { PlanInput } from '@/lib/planner/plan'

/**
 * What a plan has to be, worked out the slow and obvious way: sets of ids, days counted one by one with the platform's
 * own dates, and every order tried. It shares no code with the planner.
 */
export interface Oracle {
  readonly planned: ReadonlySet<string>
  /** By planned step: all planned steps that must come before it, near and far. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>
  readonly minutes: (step: string) => number
  /** What has a date: the planned steps that it holds. */
  readonly dues: readonly { readonly id: string; readonly due: string; readonly steps: readonly string[] }[]
}

export function consult(input: PlanInput): Oracle {
  const { graph, learner } = input
  const competency = new Map(graph.competencies.map((one) => [one.id, one]))
  const step = new Map(
    graph.competencies.flatMap((one) => one.steps.map((s) => [s.id, { ...s, of: one.id }])),
  )
  const completed = new Set(learner.completed)
  const mine = (id: string) => {
    const only = step.get(id)!.only
    if (input.assignments.some(({ items }) => items.includes(id))) return true
    return !only || learner.stack[only.axis] === undefined || learner.stack[only.axis] === only.option
  }
  const own = (id: string) =>
    competency
      .get(id)!
      .steps.map((s) => s.id)
      .filter(mine)
  const proven = (id: string) => id in learner.proven
  const done = (id: string) =>
    proven(id) || (own(id).length > 0 && own(id).every((each) => completed.has(each)))

  const planned = new Set<string>()
  const visited = new Set<string>()
  const want = (id: string) => {
    if (visited.has(id)) return
    visited.add(id)
    const asCompetency = competency.get(id)
    if (asCompetency) {
      if (done(id)) return
      asCompetency.prerequisites.forEach(want)
      own(id).forEach(want)
      return
    }
    const asStep = step.get(id)!
    if (completed.has(id) || proven(asStep.of)) return
    planned.add(id)
    asStep.prerequisites.filter(mine).forEach(want)
    if (!done(asStep.of)) competency.get(asStep.of)!.prerequisites.forEach(want)
  }
  const { target } = learner
  const targets =
    target.kind === 'competencies'
      ? [...target.competencies]
      : graph.competencies
          .filter(({ level }) => graph.levels.indexOf(level) <= graph.levels.indexOf(target.level))
          .map(({ id }) => id)
  targets.forEach(want)
  for (const { items } of input.assignments) items.forEach(want)

  /** Planned steps that a step or competency waits for: through what is done, nothing is waited for. */
  const before = new Map<string, Set<string>>()
  const needs = (id: string): Set<string> => {
    const known = before.get(id)
    if (known) return known
    const found = new Set<string>()
    const { prerequisites, of } = step.get(id)!
    const add = (each: string) => {
      found.add(each)
      for (const further of needs(each)) found.add(further)
    }
    for (const each of prerequisites) if (planned.has(each)) add(each)
    const seen = new Set<string>()
    const behind = (c: string) => {
      if (seen.has(c) || done(c)) return
      seen.add(c)
      for (const each of competency.get(c)!.steps) if (planned.has(each.id)) add(each.id)
      competency.get(c)!.prerequisites.forEach(behind)
    }
    if (!done(of)) competency.get(of)!.prerequisites.forEach(behind)
    before.set(id, found)
    return found
  }
  planned.forEach(needs)

  const held = (items: readonly string[], direct: boolean) => {
    const ids = items.flatMap((id) => (competency.has(id) ? (proven(id) ? [] : own(id)) : direct ? [id] : []))
    return [...new Set(ids)].filter((id) => planned.has(id))
  }
  const dues = input.assignments.flatMap(({ id, due, items }) =>
    due === undefined ? [] : [{ id, due, steps: held(items, true) }],
  )
  if (learner.targetDate !== undefined)
    dues.push({ id: 'target', due: learner.targetDate, steps: held(targets, false) })
  const minutes = (id: string) =>
    Math.max(1, Math.ceil(Math.round(step.get(id)!.minutes * learner.pace * 1e6) / 1e6))
  return { planned, before, minutes, dues }
}

/** The minutes of each day from the first, day by day. */
export function* walkDays({ capacity }: PlanInput): Generator<{ day: string; minutes: number }> {
  for (const date = new Date(`${capacity.from}T12:00:00Z`); ; date.setUTCDate(date.getUTCDate() + 1)) {
    const day = date.toISOString().slice(0, 10)
    const minutes = capacity.daysOff.includes(day) ? 0 : capacity.weekdayMinutes[(date.getUTCDay() + 6) % 7]!
    yield { day, minutes }
  }
}

/** The day on which each study minute falls; minute 1 is at 1. */
export function dayOfEachMinute(input: PlanInput, total: number): string[] {
  const days = ['']
  for (const { day, minutes } of walkDays(input)) {
    for (let minute = 0; minute < minutes; minute++) days.push(day)
    if (days.length > total) return days
  }
  return days
}

export function daysLate(due: string, finish: string): number {
  return Math.round((Date.parse(`${finish}T12:00:00Z`) - Date.parse(`${due}T12:00:00Z`)) / 86_400_000)
}

/** The lateness of each thing with a date and steps left, when the steps are done in this order. */
export function latenessOf(input: PlanInput, oracle: Oracle, order: readonly string[]): Map<string, number> {
  const ends = new Map<string, number>()
  let sum = 0
  for (const id of order) {
    sum += oracle.minutes(id)
    ends.set(id, sum)
  }
  const days = dayOfEachMinute(input, sum)
  const late = new Map<string, number>()
  for (const { id, due, steps } of oracle.dues)
    if (steps.length > 0)
      late.set(id, daysLate(due, days[Math.max(...steps.map((step) => ends.get(step)!))]!))
  return late
}

/**
 * The least maximum lateness over every order that respects the prerequisites, and what else may be asked of each step
 * when it comes; undefined without dates. Orders that have
 * done the same steps so far have spent the same minutes, so what follows is worked out once for each such set.
 */
export function leastMaximumLateness(
  input: PlanInput,
  oracle: Oracle,
  mayCome: (step: string, isDone: (other: string) => boolean) => boolean = () => true,
): number | undefined {
  const steps = [...oracle.planned]
  if (oracle.dues.every((due) => due.steps.length === 0)) return undefined
  const days = dayOfEachMinute(
    input,
    steps.reduce((sum, id) => sum + oracle.minutes(id), 0),
  )
  const known = new Map<number, number>()
  const best = (doneSet: number, spent: number): number => {
    if (doneSet === 2 ** steps.length - 1) return Number.NEGATIVE_INFINITY
    const remembered = known.get(doneSet)
    if (remembered !== undefined) return remembered
    let least = Number.POSITIVE_INFINITY
    for (const [at, id] of steps.entries()) {
      if (doneSet & (1 << at)) continue
      if (!mayCome(id, (other) => (doneSet & (1 << steps.indexOf(other))) !== 0)) continue
      if (steps.some((other, bit) => oracle.before.get(id)!.has(other) && !(doneSet & (1 << bit)))) continue
      const end = spent + oracle.minutes(id)
      const own = oracle.dues
        .filter(({ steps: held }) => held.includes(id))
        .map(({ due }) => daysLate(due, days[end]!))
      least = Math.min(least, Math.max(...own, best(doneSet | (1 << at), end)))
    }
    known.set(doneSet, least)
    return least
  }
  return best(0, 0)
}

/** Whether an order respects every prerequisite. */
export function isLinearExtension(oracle: Oracle, order: readonly string[]): boolean {
  return order.every((id, at) => [...oracle.before.get(id)!].every((other) => order.indexOf(other) < at))
}

/**
 * Whether an order is as good as any: it respects the prerequisites; its maximum lateness is the least there is; where
 * that is above 0, nothing is late that is not late when everything due by its date comes first, nor by more; and a step
 * whose date is late even then ends by the next date an assignment sets for it, or when what is wanted as soon as that
 * comes first, if the last steps of that assignment are due by that same date. With wishes, days to spare may be used up.
 */
export function isBest(input: PlanInput, order: readonly string[], hasWishes = false): boolean {
  const oracle = consult(input)
  const least = leastMaximumLateness(input, oracle)
  if (!isLinearExtension(oracle, order)) return false
  if (least === undefined) return true
  const total = order.reduce((sum, id) => sum + oracle.minutes(id), 0)
  const days = dayOfEachMinute(input, total)
  const wantedBy = (id: string, dues: Oracle['dues']) =>
    dues
      .filter(({ steps }) => steps.some((step) => step === id || oracle.before.get(step)!.has(id)))
      .map(({ due }) => due)
      .sort()[0] ?? 'never'
  const ahead = oracle.dues.filter(({ id, due }) => id !== 'target' && due >= input.capacity.from)
  const lastOf = ({ steps }: Oracle['dues'][number]) =>
    steps
      .map((step) => wantedBy(step, oracle.dues))
      .sort()
      .at(-1)
  const date = new Map(
    order.map((id) => {
      const first = wantedBy(id, oracle.dues)
      return [
        id,
        {
          first,
          next: wantedBy(
            id,
            ahead.filter((due) => lastOf(due) === first),
          ),
        },
      ]
    }),
  )
  const endOf = (isFirst: (other: { first: string; next: string }) => boolean) =>
    days[order.filter((id) => isFirst(date.get(id)!)).reduce((sum, id) => sum + oracle.minutes(id), 0)]!
  let spent = 0
  return order.every((id) => {
    spent += oracle.minutes(id)
    const { first, next } = date.get(id)!
    if (first === 'never') return true
    if (least <= 0) return daysLate(first, days[spent]!) <= (hasWishes ? 0 : least)
    const end = endOf((other) => other.first <= first)
    if (end <= first) return days[spent]! <= first
    const soon = endOf((other) => other.first < first || (other.first === first && other.next <= next))
    return days[spent]! <= end && (days[spent]! <= next || days[spent]! <= soon)
  })
}
