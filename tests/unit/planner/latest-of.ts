import type { Plan } from '@/lib/planner/plan'

/** The largest lateness over the dates of a plan that are not the one left out. */
export function latestOf(plan: Plan, except?: string): number {
  const others = plan.verdict.dues.filter(
    ({ what, finish }) => finish && (what.kind === 'target' || what.id !== except),
  )
  return Math.max(...others.map(({ lateness }) => lateness), Number.NEGATIVE_INFINITY)
}
