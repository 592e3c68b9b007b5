import type { PlanGraph } from '@/lib/planner/plan'
import type { Catalogue } from './catalogue'

/** What the planner needs of the catalogue. A variant is one lesson with switchable code, so every step is for everyone. */
export function makePlanGraph({ levels, strands, competencies }: Catalogue): PlanGraph {
  return {
    levels: levels.map((level) => level.id),
    strands: strands.map((strand) => strand.id),
    competencies: competencies.map(({ id, level, strand, prerequisites, steps }) => ({
      id,
      level,
      strand,
      prerequisites,
      steps: steps.map((step) => ({ id: step.id, minutes: step.minutes, prerequisites: step.prerequisites })),
    })),
  }
}
