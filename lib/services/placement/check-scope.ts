import type { PlacementScope } from '@/db/schema/placement'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { Invalid } from '../errors'

/** Throws Invalid, at `path`, for a strand or level that the curriculum has not. */
export function checkScope({ strands, levels }: Catalogue, scope: PlacementScope, path: string): void {
  const known =
    scope.kind === 'all' ||
    (scope.kind === 'strand'
      ? strands.some(({ id }) => id === scope.strand)
      : levels.some(({ id }) => id === scope.level))
  if (known) return
  throw new Invalid([{ path, message: `There is no such ${scope.kind}.` }])
}
