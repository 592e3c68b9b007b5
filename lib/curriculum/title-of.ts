import type { Competency } from './catalogue'
import { catalogue } from './load'

/** The title as it can stand alone: with its distinction where another competency has the same one. */
export function titleOf({ title, distinction }: Competency): string {
  const alone = catalogue.competencies.filter((competency) => competency.title === title).length < 2
  return alone || distinction === undefined ? title : `${title} (${distinction})`
}
