import type { Competency } from './catalogue'
import { catalogue } from './load'

const byId = new Map(catalogue.competencies.map((competency) => [competency.id, competency]))

/** The competency of this id, or undefined. */
export function findCompetency(id: string): Competency | undefined {
  return byId.get(id)
}

/** The competency of an id that is known to exist. Throws a RangeError where it does not. */
export function getCompetency(id: string): Competency {
  const competency = byId.get(id)
  if (competency === undefined) throw new RangeError(`There is no competency "${id}"`)
  return competency
}
