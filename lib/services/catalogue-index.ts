import type { Catalogue, Competency, Step } from '@/lib/curriculum/catalogue'
import { followRenames } from '@/lib/curriculum/follow-renames'

/** A catalogue's competencies and steps by id, with ids that moved leading to what they are now. */
export interface CatalogueIndex {
  findCompetency(id: string): Competency | undefined
  findStep(id: string): Step | undefined
  /** The id something recorded under an older one goes by today; its own where nothing moved. */
  currentId(id: string): string
}

/** Looks a catalogue up by id; made once for each catalogue. */
export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const made = indexes.get(catalogue) ?? makeIndex(catalogue)
  indexes.set(catalogue, made)
  return made
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>()

function makeIndex(catalogue: Catalogue): CatalogueIndex {
  const competencies = new Map(catalogue.competencies.map((competency) => [competency.id, competency]))
  const steps = new Map(catalogue.competencies.flatMap((c) => c.steps.map((step) => [step.id, step])))
  const currentId = (id: string) =>
    steps.has(id) || competencies.has(id) ? id : (followRenames(id, catalogue.renames).at(-1) ?? id)
  return {
    findCompetency: (id) => competencies.get(currentId(id)),
    findStep: (id) => steps.get(currentId(id)),
    currentId,
  }
}
