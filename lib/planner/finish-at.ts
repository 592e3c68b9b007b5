import { openCalendar } from './calendar'
import { checkPace } from './check-input'
import { indexGraph } from './graph-index'
import { fromDayNumber, LAST_DAY } from './local-date'
import type { LocalDate, PlanInput } from './plan'
import { findScope } from './scope'
import { stepMinutes } from './step-minutes'

/**
 * The finish date at each of these paces (actual over estimated minutes), in the order given: exactly what `makePlan` calls
 * `finish` for a learner of that pace. Nothing is put in order, since the last day follows from the sum of the minutes, so a
 * hundred paces cost little more than one. Undefined where nothing remains, where there is no study time, and where
 * the last step would end after the year 9999. The learner's own pace is not looked at. Throws PlanError as `makePlan`
 * does for the graph, the target and the assignments, and for a pace that is no number above 0.
 */
export function finishDateAt(
  { graph: plain, learner, assignments, capacity }: PlanInput,
  paces: readonly number[],
): (LocalDate | undefined)[] {
  const graph = indexGraph(plain)
  const { steps } = findScope(graph, learner, assignments)
  const calendar = openCalendar(capacity)
  const last = calendar.mostMinutesIn(7) === 0 ? 0 : calendar.minutesThrough(LAST_DAY)
  return paces.map((pace) => {
    checkPace(pace)
    let total = 0
    for (const step of steps) total += stepMinutes(graph.steps[step]!.minutes, pace)
    return total === 0 || total > last ? undefined : fromDayNumber(calendar.dayOfMinute(total))
  })
}
