import type { Step } from './catalogue'
import { findCompetency } from './find-competency'
import { catalogue } from './load'

const byId = new Map(catalogue.competencies.flatMap(({ steps }) => steps).map((step) => [step.id, step]))

/** The step of an id `competency/slug`, or undefined. */
export function findStep(id: string): Step | undefined {
  return byId.get(id)
}

/** A competency's steps in their order, lessons first; none for an unknown id. */
export function stepsOf(competencyId: string): readonly Step[] {
  return findCompetency(competencyId)?.steps ?? []
}
