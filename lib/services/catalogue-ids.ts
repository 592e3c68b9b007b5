import type { Catalogue } from '@/lib/curriculum/catalogue'
import { indexOf } from './catalogue-index'

/** An id of today with all older ones that lead to it: what something may be recorded under. */
export function idsLeadingTo(catalogue: Catalogue, id: string): readonly string[] {
  const { currentId } = indexOf(catalogue)
  return [id, ...Object.keys(catalogue.renames).filter((old) => old !== id && currentId(old) === id)]
}
