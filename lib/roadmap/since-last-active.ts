import { planDifference } from '@/lib/planner/difference'
import { addDays, daysBetween } from '@/lib/planner/local-date'
import { makePlan } from '@/lib/planner/make-plan'
import type { Plan, PlanDifference } from '@/lib/planner/plan'
import { planInputOf } from './plan-input'
import type { PlannableCurriculum, Roadmap } from './roadmap'

/** A shorter absence is told of only where it makes a date late. */
const longAbsence = 7

/**
 * What changed because days went by and nothing was done: from the plan as it was after the last thing somebody did to the plan they have
 * today. Nothing else differs, since all they did since is nothing. Undefined where no day went by, and for a short
 * absence that makes no date late.
 */
export function sinceLastActive(
  roadmap: Roadmap,
  curriculum: PlannableCurriculum,
  plan: Plan,
): PlanDifference | undefined {
  const { lastActive, today } = roadmap
  if (lastActive === null || daysBetween(lastActive, today) < 2) return undefined
  const input = planInputOf(roadmap, curriculum)
  const before = makePlan({ ...input, capacity: { ...input.capacity, from: addDays(lastActive, 1) } })
  const difference = planDifference(before, plan)
  const isLong = daysBetween(lastActive, today) >= longAbsence
  return isLong || difference.nowLate.length > 0 ? difference : undefined
}
