import type { PlacementScope } from '@/db/schema/placement'
import type { Viewer } from '@/lib/access/viewer'
import { Invalid } from '../errors'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { checkScope } from './check-scope'
import { expectedLength } from './expected-length'

/**
 * How many questions a placement over everything, one strand or one level takes somebody of whom nothing is known. Throws
 * Invalid for one that the curriculum has not, and for both at once.
 */
export async function getLength(
  { catalogue, loadQuestions }: QuestionsContext,
  viewer: Viewer | undefined,
  { strand, level }: { readonly strand?: string; readonly level?: string },
) {
  permit(viewer, 'read placement')
  if (strand !== undefined && level !== undefined)
    throw new Invalid([{ path: 'level', message: 'Ask for a strand or a level, not for both.' }])
  const scope = scopeOf(strand, level)
  checkScope(catalogue, scope, scope.kind)
  return expectedLength(catalogue, await loadQuestions(), scope)
}

function scopeOf(strand: string | undefined, level: string | undefined): PlacementScope {
  if (strand !== undefined) return { kind: 'strand', strand }
  return level === undefined ? { kind: 'all' } : { kind: 'level', level }
}
