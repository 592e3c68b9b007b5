import type { Catalogue } from '@/lib/curriculum/catalogue'
import { makePlanGraph } from '@/lib/curriculum/make-plan-graph'
import { makePlan } from '@/lib/planner/make-plan'
import type { Plan, PlanInput } from '@/lib/planner/plan'

/** The five exercises that the example of docs/planning.md leaves to do. */
const left = [
  'data-pipeline-programming/idempotent-upsert',
  'data-pipeline-programming/watermark-gap',
  'basic-orchestration/wall-clock-bug',
  'basic-orchestration/dag-config-review',
  'version-control-ci-cd/recover-the-branch',
]

export interface Example {
  readonly title: string
  readonly input: PlanInput
  readonly plan: Plan
}

/** The worked example of docs/planning.md, made by the planner itself from the curriculum as it stands. */
export function planExamples(catalogue: Catalogue): readonly Example[] {
  const alone = inputOf(catalogue)
  const assigned: PlanInput = {
    ...alone,
    assignments: [
      {
        id: 'dana',
        title: 'Version control',
        assignedBy: 'Dana',
        items: ['version-control-ci-cd'],
        due: '2026-11-25',
      },
    ],
    previousOrder: makePlan(alone).steps.map(({ id }) => id),
  }
  const wider: PlanInput = { ...assigned, capacity: { ...alone.capacity, weekdayMinutes: on(26) } }
  return [
    { title: '25 minutes a day', input: alone, plan: makePlan(alone) },
    { title: 'Dana’s date comes in', input: assigned, plan: makePlan(assigned) },
    { title: '26 minutes a day', input: wider, plan: makePlan(wider) },
  ]
}

function inputOf(catalogue: Catalogue): PlanInput {
  const steps = catalogue.competencies
    .filter(({ level }) => level === 'professional')
    .flatMap((competency) => competency.steps.map(({ id }) => id))
  return {
    graph: makePlanGraph(catalogue),
    learner: {
      proven: {},
      completed: steps.filter((id) => !left.includes(id)),
      stack: {},
      target: { kind: 'level', level: 'professional' },
      targetDate: '2026-12-04',
      pace: 1,
    },
    assignments: [],
    capacity: { weekdayMinutes: on(25), daysOff: ['2026-11-27'], from: '2026-11-23' },
  }
}

/** Mondays, Wednesdays and Fridays. */
function on(minutes: number): PlanInput['capacity']['weekdayMinutes'] {
  return [minutes, 0, minutes, 0, minutes, 0, 0]
}
