import { listActiveAssignmentsOf } from '@/db/queries/assignments'
import { listCompletions } from '@/db/queries/progress'
import { forecastPaces } from '@/lib/pace/forecast-paces'
import { type AssignmentOutlook, assignmentOutlook } from '@/lib/paths/assignment-status'
import { makePlan } from '@/lib/planner/make-plan'
import { type LocalDate, type Plan, PlanError, type PlanInput } from '@/lib/planner/plan'
import { planInputOf, reviewWeekMinutes } from '@/lib/roadmap/plan-input'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import { indexOf } from './catalogue-index'
import type { ServiceContext } from './context'
import { roadmapOf } from './roadmap-of'

const day = 86_400_000

/** Something that is assigned to a person, and how they stand with it on a day of theirs. */
export interface AssignmentNow {
  readonly id: string
  readonly orderId: string
  readonly personId: string
  readonly title: string
  /** The last day on which it is not late, in their zone. */
  readonly due: LocalDate | null
  readonly outlook: AssignmentOutlook & { readonly today: LocalDate }
}

/**
 * How somebody stands with everything that is assigned to them: from one plan, made now, and the same plan at a pace that holds
 * four times of five.
 */
export async function planAssignments(
  context: ServiceContext,
  person: { readonly id: string; readonly timeZone: string },
): Promise<readonly AssignmentNow[]> {
  const assigned = await listActiveAssignmentsOf(context.db, person.id)
  if (assigned.length === 0) return []
  const roadmap = await roadmapOf(context, person)
  const plans = plansFor(roadmap, context.catalogue)
  const recentMinutes = await recentMinutesOf(context, person.id)
  const weeklyMinutes = roadmap.settings?.weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0) ?? 0
  const { today } = roadmap
  return assigned.flatMap(({ id, orderId, assignedAt }) => {
    const assignment = roadmap.assignments.find((one) => one.id === id)
    if (!assignment) return []
    const { title, due } = assignment
    const outlook = assignmentOutlook({
      id,
      due,
      today,
      ...plans,
      weeklyMinutes,
      // What somebody did before it was theirs says nothing about it.
      recentMinutes: context.now() - assignedAt.getTime() < 14 * day ? undefined : recentMinutes,
    })
    const shown = { ...outlook, needed: neededOf(outlook, roadmap), today }
    return [{ id, orderId, personId: person.id, title, due: due ?? null, outlook: shown }]
  })
}

/**
 * Minutes a week that would make it. Beside what is planned they count the review of such a week, as the person's own
 * roadmap does; beside what was done they do not, since what was done is counted without it too.
 */
function neededOf({ needed, recent }: AssignmentOutlook, roadmap: Roadmap): number | undefined {
  if (needed === undefined || recent !== undefined) return needed
  return needed + reviewWeekMinutes(roadmap, needed)
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
