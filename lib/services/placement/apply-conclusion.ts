import type { Database, Statements } from '@/db/database'
import { findFinishedPlacement, keepApplication } from '@/db/queries/placement'
import { appendEntry, appendProof, proofsIn, withdrawProof } from '@/db/queries/progress'
import type { Override, StoredConclusion } from '@/db/schema/placement'
import type { ProofKind } from '@/db/schema/progress'
import type { Viewer } from '@/lib/access/viewer'
import { proofsAfterPlacement } from '@/lib/roadmap/placed-proofs'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { Conflict, Invalid } from '../errors'
import { newId } from '../new-id'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { ownPlacement } from './own-placement'
import { showPlacement } from './shown-placement'

export interface Application {
  readonly placementId: string
  /** Competency id to what the person says instead of what was concluded. */
  readonly overrides: Readonly<Record<string, Override>>
}

/**
 * Makes a finished placement count: what it calls known is proven by it, what the person says instead is their own
 * word. Proofs by exercises and sign-offs stay as they are; one that was due for a refresh and that it found known is shown
 * anew. Applied again, the last word counts. Throws NotFound,
 * Invalid for a competency it says nothing of, and Conflict where it is not the last one the person finished.
 */
export async function applyConclusion(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  { placementId, overrides }: Application,
) {
  permit(viewer, 'change placement')
  const { db, now } = context
  const { conclusion, appliedAt } = await ownPlacement(context, viewer.id, placementId)
  const last = await findFinishedPlacement(db, viewer.id)
  if (!conclusion || last?.id !== placementId) {
    const message = 'This is not the placement you finished last. Nothing was changed.'
    throw new Conflict(await showPlacement(context, viewer.id), message)
  }
  const placed = currentConclusion(context, conclusion)
  checkOverrides(placed, overrides)
  const at = new Date(now())
  await db.transaction(function* (tx) {
    const before = new Map(
      (yield* proofsIn(db, tx, viewer.id)).map(({ competencyId, how }) => [competencyId, how]),
    )
    const change = { context, personId: viewer.id, before, placed, overrides, renews: appliedAt === null, at }
    yield* changeProofs(db, tx, change)
    yield* keepApplication(db, tx, { placementId, overrides: { ...overrides }, at })
  })
  return { appliedAt: at.getTime() }
}

function currentConclusion({ catalogue }: ServiceContext, { competencies }: StoredConclusion) {
  const { currentId } = indexOf(catalogue)
  return competencies.map((one) => ({ ...one, competency: currentId(one.competency) }))
}

function checkOverrides(placed: ReturnType<typeof currentConclusion>, overrides: Application['overrides']) {
  const known = new Set(placed.map(({ competency }) => competency))
  const faults = Object.keys(overrides).flatMap((id) =>
    known.has(id)
      ? []
      : { path: `overrides.${id}`, message: 'The placement says nothing of this competency.' },
  )
  if (faults.length > 0) throw new Invalid(faults)
}

interface Change {
  readonly context: ServiceContext
  readonly personId: string
  /** Competency id, as it was recorded, to how it was proven. */
  readonly before: ReadonlyMap<string, ProofKind>
  readonly placed: ReturnType<typeof currentConclusion>
  readonly overrides: Application['overrides']
  /** It is applied for the first time: what an earlier placement proved too is shown anew. */
  readonly renews: boolean
  readonly at: Date
}

function* changeProofs(
  db: Database,
  tx: Statements,
  { context, personId, before, placed, overrides, renews, at }: Change,
) {
  const { currentId } = indexOf(context.catalogue)
  const proven = Object.fromEntries([...before].map(([id, how]) => [currentId(id), how]))
  const after = proofsAfterPlacement(proven, placed, overrides)
  const calledKnown = new Set(placed.flatMap(({ competency, counts }) => (counts ? competency : [])))
  const stays = (id: string) =>
    after[id] === proven[id] && !(renews && after[id] === 'placement' && calledKnown.has(id))
  for (const [competencyId, how] of before) {
    if (stays(currentId(competencyId))) continue
    yield* withdrawProof(db, tx, { entryId: newId(), personId, competencyId, how, at })
  }
  for (const [competencyId, how] of Object.entries(after)) {
    // Every step done shows by itself; it is nothing that is recorded.
    if (how === 'steps' || stays(competencyId)) continue
    yield* appendProof(db, tx, { entryId: newId(), personId, competencyId, how, at })
  }
  if (!renews) return
  for (const { competency: subject, counts, proven: certain } of placed) {
    const how = after[subject]
    if (certain || !counts || (how !== 'exercises' && how !== 'sign-off')) continue
    // It was asked about because its proof is due: that stays, and the ledger says what showed it again.
    const detail = { how: 'placement' }
    yield* appendEntry(db, tx, { id: newId(), personId, kind: 'proven', subject, detail, at })
  }
}
