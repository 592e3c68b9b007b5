import type { Competency } from './catalogue'
import { getCompetency } from './find-competency'
import { catalogue } from './load'

/** The competencies that name this one as a prerequisite, in curriculum order. */
export function dependentsOf(competencyId: string): readonly Competency[] {
  return catalogue.competencies.filter((competency) => competency.prerequisites.includes(competencyId))
}

/** The competencies this one names as prerequisites, in curriculum order. Throws a RangeError for an unknown id. */
export function prerequisitesOf(competencyId: string): readonly Competency[] {
  const { prerequisites } = getCompetency(competencyId)
  return catalogue.competencies.filter((competency) => prerequisites.includes(competency.id))
}
