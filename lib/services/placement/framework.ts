import type { PlacementScope } from '@/db/schema/placement'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { PlacementGraph, PlacementParameters } from '@/lib/placement/placement'

/** What a placement's model is made from: everything that does not depend on the person. */
export interface Framework {
  readonly graph: PlacementGraph
  readonly parameters: PlacementParameters
  /** The competencies that are asked about; undefined for all. */
  readonly only?: readonly string[]
}

/** A framework as it goes to whoever decides, and what is asked about in it. */
export interface ScopedFramework {
  /** The framework as JSON: the same for the same, so that its model is made once. */
  readonly text: string
  readonly within: ReadonlySet<string>
}

/** The framework of a scope, put down once for each curriculum. */
export function frameworkOf(catalogue: Catalogue, scope: PlacementScope): ScopedFramework {
  const made = frameworks.get(catalogue) ?? new Map<string, ScopedFramework>()
  frameworks.set(catalogue, made)
  const only = competenciesIn(catalogue, scope)
  const key = only?.join(' ') ?? ''
  const framework = made.get(key) ?? putDown(catalogue, only)
  made.set(key, framework)
  return framework
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

function putDown({ competencies, placement }: Catalogue, only: string[] | undefined): ScopedFramework {
  const graph = { competencies: competencies.map(({ id, prerequisites }) => ({ id, prerequisites })) }
  const framework: Framework = { graph, parameters: placement, ...(only ? { only } : {}) }
  return { text: JSON.stringify(framework), within: new Set(only ?? competencies.map(({ id }) => id)) }
}

const frameworks = new WeakMap<Catalogue, Map<string, ScopedFramework>>()
