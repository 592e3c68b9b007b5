import { forecastPaces } from '@/lib/pace/forecast-paces'
import { finishDateAt } from '@/lib/planner/finish-at'
import type { LocalDate, Plan } from '@/lib/planner/plan'
import { planInputOf } from './plan-input'
import type { PlannableCurriculum, Roadmap } from './roadmap'

/** When somebody will be done: half the time by the first day, four times of five by the second. */
export interface FinishRange {
  readonly half: LocalDate
  readonly fourInFive: LocalDate
}

/**
 * The finish date as a range: as unsure as the person's pace and the times of single steps are, if they keep their
 * hours. Undefined where nothing remains, or where the later date lies beyond the year 9999.
 */
export function finishRangeOf(
  roadmap: Roadmap,
  curriculum: PlannableCurriculum,
  plan: Plan,
): FinishRange | undefined {
  const input = planInputOf(roadmap, curriculum)
  const estimates = new Map(
    input.graph.competencies.flatMap(({ steps }) => steps.map(({ id, minutes }) => [id, minutes])),
  )
  const remaining = plan.steps.map(({ id }) => estimates.get(id) ?? 0)
  const paces = forecastPaces(roadmap.pace, roadmap.pace.planned, remaining)
  // A plan rounds each step up to a whole minute, by half a minute on average, and nobody spends that.
  const rounding = remaining.length / 2 / Math.max(1, sum(remaining))
  const [half, fourInFive] = finishDateAt(
    input,
    [paces.half, paces.fourInFive].map((pace) => Math.max(pace / 2, pace - rounding)),
  )
  return half && fourInFive ? { half, fourInFive } : undefined
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
