import type { Catalogue, Step } from '@/lib/curriculum/catalogue'
import { indexOf } from './catalogue-index'
import { NotFound } from './errors'

/** How a request names a step. */
export interface StepInput {
  readonly competency: string
  readonly slug: string
}

/** The step somebody means, under its old name too. Throws NotFound. */
export function findStep(catalogue: Catalogue, { competency, slug }: StepInput): Step {
  const step = indexOf(catalogue).findStep(`${competency}/${slug}`)
  if (!step) throw new NotFound(`There is no step called "${competency}/${slug}".`)
  return step
}
