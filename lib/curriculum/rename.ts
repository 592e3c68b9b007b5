import { followRenames } from './follow-renames'
import { catalogue } from './load'

/**
 * Where a recorded step is now: its own id, or the id that `content/renames.yaml` leads to. An id the curriculum no
 * longer holds comes back as it is, so that what was done stays on record.
 */
export function currentStepId(id: string): string {
  return followRenames(id, catalogue.renames).at(-1) ?? id
}

/** The same for a competency. */
export function currentCompetencyId(id: string): string {
  return followRenames(id, catalogue.renames).at(-1) ?? id
}
