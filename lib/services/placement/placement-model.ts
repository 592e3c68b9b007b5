import type { PlacementScope } from '@/db/schema/placement'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { type PlacementModel, preparePlacement } from '@/lib/placement/prepare-placement'

/** The model of a scope, made once for each curriculum. */
export function modelOf(catalogue: Catalogue, scope: PlacementScope): PlacementModel {
  const made = models.get(catalogue) ?? new Map<string, PlacementModel>()
  models.set(catalogue, made)
  const only = competenciesIn(catalogue, scope)
  const key = only?.join(' ') ?? ''
  const model = made.get(key) ?? preparePlacement(catalogue, catalogue.placement, { only })
  made.set(key, model)
  return model
}

/**
 * The competencies of a scope, or undefined for all of them: also where the curriculum has none of that strand or level
 * any more, so that a placement begun on an older one can go on.
 */
function competenciesIn({ competencies }: Catalogue, scope: PlacementScope): string[] | undefined {
  if (scope.kind === 'all') return undefined
  const within = competencies.filter((competency) =>
    scope.kind === 'strand' ? competency.strand === scope.strand : competency.level === scope.level,
  )
  return within.length > 0 ? within.map(({ id }) => id) : undefined
}

const models = new WeakMap<Catalogue, Map<string, PlacementModel>>()
