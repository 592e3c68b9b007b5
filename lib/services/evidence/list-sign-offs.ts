import { listDecidedEvidence, listEvidenceOf, listWaitingEvidence } from '@/db/queries/evidence'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { teamsInScope } from '../teams-in-scope'
import { shownEvidence } from './shown-evidence'

const limits = { waiting: 200, decided: 20, earlier: 500 } as const

/**
 * What waits for the viewer's decision, the longest first, each with what the person handed in for the same before; and
 * what was decided last. Nobody's own is among them. Throws Unauthenticated.
 */
export async function listSignOffs(context: ServiceContext, viewer: Viewer | undefined) {
  permit(viewer, 'read evidence')
  const { db, catalogue } = context
  const teamIds = viewer.role === 'admin' ? 'all' : (await teamsInScope(context, viewer)).map(({ id }) => id)
  const scope = { viewerId: viewer.id, teamIds } as const
  const [waiting, decided] = await Promise.all([
    listWaitingEvidence(db, { ...scope, limit: limits.waiting }),
    listDecidedEvidence(db, { ...scope, limit: limits.decided }),
  ])
  const earlier = await listEvidenceOf(
    db,
    [...new Set(waiting.map(({ personId }) => personId))],
    [...new Set(waiting.map(({ competencyId }) => competencyId))],
    limits.earlier,
  )
  return {
    waiting: waiting.map((stored) => ({
      ...shownEvidence(catalogue, stored),
      earlier: earlier
        .filter(
          (other) =>
            other.id !== stored.id &&
            other.personId === stored.personId &&
            other.competencyId === stored.competencyId &&
            other.exerciseId === stored.exerciseId,
        )
        .map((other) => shownEvidence(catalogue, other)),
    })),
    decided: decided.map((stored) => shownEvidence(catalogue, stored)),
  }
}
