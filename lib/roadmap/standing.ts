import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Roadmap } from '@/lib/api/contract/roadmap'
import { makePlan } from '@/lib/planner/make-plan'
import { type Plan, PlanError } from '@/lib/planner/plan'
import { type CurriculumIndex, indexCurriculum } from './curriculum-index'
import { isProven } from './is-proven'
import { planInputOf } from './plan-input'

/** Where somebody stands: what they have done, and the plan for the rest. */
export interface Standing {
  readonly roadmap: Roadmap
  readonly curriculum: CurriculumBrief
  readonly index: CurriculumIndex
  /** Undefined until they have said where they want to go, or while no plan can be made. */
  readonly plan?: Plan
  /** Why no plan could be made. */
  readonly problem?: PlanError
}

/** Makes somebody's standing from what the API told of them and of the curriculum. */
export function standingOf(roadmap: Roadmap, curriculum: CurriculumBrief): Standing {
  const known = { roadmap, curriculum, index: indexCurriculum(curriculum, roadmap.assignments) }
  const { settings } = roadmap
  if (!settings) return known
  try {
    return { ...known, plan: makePlan(planInputOf({ ...roadmap, settings }, curriculum)) }
  } catch (error) {
    if (error instanceof PlanError) return { ...known, problem: error }
    throw error
  }
}

/** How much of a competency is done, for its cairn. */
export function cairnOf(standing: Pick<Standing, 'roadmap' | 'index'>, competencyId: string) {
  const steps = standing.index.competencies.get(competencyId)?.steps ?? []
  const completed = new Set(standing.roadmap.completed)
  return {
    done: steps.filter((step) => completed.has(step.id)).length,
    total: steps.length,
    proven: isProven(standing.roadmap.proven[competencyId]),
    refreshDue: standing.roadmap.ages[competencyId]?.state === 'due',
  }
}
