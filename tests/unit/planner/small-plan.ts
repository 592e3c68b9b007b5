import type { Capacity, PlanCompetency, PlanInput, PlanStep } from '@/lib/planner/plan'

/** One step of a small curriculum: 30 minutes unless told otherwise. */
export function step(id: string, more: Partial<PlanStep> = {}): PlanStep {
  return { id, minutes: 30, prerequisites: [], ...more }
}

/** One competency of a small curriculum: at the lower level, in the first strand, waiting for nothing. */
export function competency(
  id: string,
  steps: readonly PlanStep[],
  more: Partial<PlanCompetency> = {},
): PlanCompetency {
  return { id, level: 'professional', strand: 'sql', prerequisites: [], steps, ...more }
}

export const everyDay: Capacity['weekdayMinutes'] = [60, 60, 60, 60, 60, 60, 60]

/** A whole input: every competency the target, an hour every day from Monday 23 November 2026. */
export function planOf(
  competencies: readonly PlanCompetency[],
  {
    learner,
    capacity,
    ...more
  }: Partial<Omit<PlanInput, 'learner' | 'capacity'>> & {
    learner?: Partial<PlanInput['learner']>
    capacity?: Partial<Capacity>
  } = {},
): PlanInput {
  return {
    graph: { levels: ['professional', 'advanced'], strands: ['sql', 'storage'], competencies },
    learner: {
      proven: {},
      completed: [],
      stack: {},
      target: { kind: 'competencies', competencies: competencies.map(({ id }) => id) },
      pace: 1,
      ...learner,
    },
    assignments: [],
    capacity: { weekdayMinutes: everyDay, daysOff: [], from: '2026-11-23', ...capacity },
    ...more,
  }
}
