import { findActivePlacement, insertPlacement } from '@/db/queries/placement'
import { countThrottled } from '@/db/queries/throttles'
import type { PlacementScope } from '@/db/schema/placement'
import type { Viewer } from '@/lib/access/viewer'
import { Conflict, Invalid, TooMany } from '../errors'
import { newId } from '../new-id'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { asAsked } from './asked-now'
import { checkScope } from './check-scope'
import { decideNext } from './decide-next'
import { readKnown } from './read-known'
import { type PlacementNow, showPlacement } from './shown-placement'

/** So many placements a person begins in a day. */
export const placementsADay = 20
const day = 86_400_000

/**
 * Begins a placement. Beginning the one under way again changes nothing; throws Conflict where another is under way,
 * Invalid for a strand or level that the curriculum has not or that leaves nothing to ask, and TooMany.
 */
export async function startPlacement(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  { scope }: { readonly scope: PlacementScope },
): Promise<PlacementNow> {
  permit(viewer, 'change placement')
  const { db, catalogue } = context
  checkScope(catalogue, scope, `scope.${scope.kind}`)
  const active = await findActivePlacement(db, viewer.id)
  if (!active) await begin(context, viewer.id, scope)
  const current = await showPlacement(context, viewer.id)
  if (!sameScope(scope, current.active?.scope)) {
    throw new Conflict(current, 'A placement is under way already. Go on with it, or give it up first.')
  }
  return current
}

async function begin(context: QuestionsContext, personId: string, scope: PlacementScope): Promise<void> {
  const { db, catalogue, now } = context
  // Before anything is worked out: choosing a question costs more than refusing one.
  await countStart(context, personId)
  const id = newId()
  const decision = await decideNext(await readKnown(context, personId, { id, scope }))
  if (!('question' in decision)) {
    const message = 'Everything in this is proven already, so there is nothing to ask.'
    throw new Invalid([{ path: 'scope', message }])
  }
  const { progress, question } = decision
  const kept = { scope, progress, curriculumVersion: catalogue.version, first: asAsked(question) }
  await insertPlacement(db, { id, personId, ...kept, at: new Date(now()) })
}

async function countStart({ db, now }: QuestionsContext, personId: string): Promise<void> {
  const at = new Date(now())
  const { points, expiresAt } = await countThrottled(db, `placements:${personId}`, day, at)
  if (points <= placementsADay) return
  const seconds = Math.max(1, Math.ceil((expiresAt.getTime() - at.getTime()) / 1000))
  throw new TooMany(seconds, `At most ${placementsADay} placements a day. Try again tomorrow.`)
}

function sameScope(one: PlacementScope, other: PlacementScope | undefined): boolean {
  const textOf = (scope: PlacementScope) =>
    scope.kind === 'all' ? 'all' : scope.kind === 'strand' ? `strand ${scope.strand}` : `level ${scope.level}`
  return other !== undefined && textOf(one) === textOf(other)
}
