import type { WeekStripProps } from '@/app/ui/week-strip/week-strip'
import type { Plan } from '@/lib/planner/plan'
import type { Standing } from '@/lib/roadmap/standing'

/** What the week strip shows of a plan: weeks, flags for due dates, and the steps that end too late. */
export function stripOf({ roadmap, index }: Standing, plan: Plan): WeekStripProps {
  const titles = new Map(roadmap.assignments.map(({ id, title }) => [id, title]))
  return {
    weeks: plan.weeks,
    today: roadmap.today,
    flags: plan.verdict.dues.map((due) => ({
      day: due.due,
      label: due.what.kind === 'target' ? 'Target' : (titles.get(due.what.id) ?? 'Assignment'),
      late: due.lateness > 0,
    })),
    lateSteps: lateSteps(plan),
    describe: (stepId) => ({
      title: index.steps.get(stepId)?.title ?? stepId,
      level: index.competencies.get(index.steps.get(stepId)?.competency ?? '')?.level,
    }),
  }
}

/** The steps that end after a date they count for; the others of a late date only stand before them. */
function lateSteps(plan: Plan): ReadonlySet<string> {
  const ends = new Map(plan.steps.map((step) => [step.id, step.end]))
  return new Set(
    plan.verdict.dues.flatMap(({ due, causes }) => causes.filter((id) => (ends.get(id) ?? due) > due)),
  )
}
