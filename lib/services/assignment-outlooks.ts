import { listCompletions } from '@/db/queries/progress'
import { forecastPaces } from '@/lib/pace/forecast-paces'
import { type AssignmentOutlook, assignmentOutlook } from '@/lib/paths/assignment-status'
import { makePlan } from '@/lib/planner/make-plan'
import { type Plan, PlanError, type PlanInput } from '@/lib/planner/plan'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import { indexOf } from './catalogue-index'
import type { ServiceContext } from './context'
import { roadmapOf } from './roadmap-of'

const day = 86_400_000

/** Somebody with the assignments to judge; all others count in their plan too. */
export interface Assigned {
  readonly personId: string
  readonly timeZone: string
  readonly assignments: readonly { readonly id: string; readonly assignedAt: Date }[]
}

/**
 * How each of these people stands with these assignments, by assignment id, and what day it is for them: from one plan a person, made
 * now, and the same plan at a pace that holds four times of five. Costs about four milliseconds a person.
 */
export async function assignmentOutlooks(
  context: ServiceContext,
  people: readonly Assigned[],
): Promise<ReadonlyMap<string, AssignmentOutlook & { readonly today: string }>> {
  const outlooks = new Map<string, AssignmentOutlook & { readonly today: string }>()
  for (const { personId, timeZone, assignments } of people) {
    const roadmap = await roadmapOf(context, { id: personId, timeZone })
    const plans = plansFor(roadmap, context.catalogue)
    const recentMinutes = await recentMinutesOf(context, personId)
    const weeklyMinutes = roadmap.settings?.weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0) ?? 0
    for (const { id, assignedAt } of assignments) {
      const due = roadmap.assignments.find((assignment) => assignment.id === id)?.due
      const { today } = roadmap
      outlooks.set(id, {
        ...assignmentOutlook({
          id,
          due,
          today,
          ...plans,
          weeklyMinutes,
          // What somebody did before it was theirs says nothing about it.
          recentMinutes: context.now() - assignedAt.getTime() < 14 * day ? undefined : recentMinutes,
        }),
        today,
      })
    }
  }
  return outlooks
}

function plansFor(
  roadmap: Roadmap,
  catalogue: ServiceContext['catalogue'],
): { readonly plan: Plan | undefined; readonly slowPlan: Plan | undefined } {
  if (!roadmap.settings) return { plan: undefined, slowPlan: undefined }
  try {
    const input = planInputOf(roadmap, catalogue)
    const plan = makePlan(input)
    // Only a date that holds as planned can be less sure than it looks.
    const isSure = plan.verdict.dues.every(({ finish, lateness }) => finish === undefined || lateness > 0)
    return { plan, slowPlan: isSure ? undefined : makePlan(slower(input, roadmap, plan)) }
  } catch (error) {
    if (error instanceof PlanError) return { plan: undefined, slowPlan: undefined }
    throw error
  }
}

function slower(input: PlanInput, roadmap: Roadmap, plan: Plan): PlanInput {
  const remaining = plan.steps.map(({ minutes }) => minutes / input.learner.pace)
  const { fourInFive } = forecastPaces(roadmap.pace, input.learner.pace, remaining)
  return { ...input, learner: { ...input.learner, pace: Math.max(input.learner.pace, fourInFive) } }
}

/** Minutes a week in the last four, estimates standing in for times that are not known. */
async function recentMinutesOf({ db, catalogue, now }: ServiceContext, personId: string): Promise<number> {
  const { findStep } = indexOf(catalogue)
  const completions = await listCompletions(db, personId)
  const minutes = completions
    .filter(({ completedAt }) => completedAt.getTime() > now() - 28 * day)
    .reduce((sum, { stepId, minutes: spent }) => sum + (spent ?? findStep(stepId)?.minutes ?? 0), 0)
  return Math.round(minutes / 4)
}
