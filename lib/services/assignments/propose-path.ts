import type { Database } from '@/db/database'
import { appendNotifications } from '@/db/queries/notifications'
import { addProposal } from '@/db/queries/path-proposals'
import { listAdmins } from '@/db/queries/standings'
import { listManagerIdsOf } from '@/db/queries/teams'
import type { Viewer } from '@/lib/access/viewer'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { Conflict, Invalid, NotFound } from '../errors'
import { newId } from '../new-id'
import { openPathsFor } from '../open-paths'
import { permit } from '../permit'

/**
 * Asks for a path that is open to everyone of the viewer's, for themselves: whoever manages them is told and
 * answers, and the admins where nobody does. Throws NotFound for a
 * path they may not ask for, Conflict where they have it or wait for an answer already, and Invalid.
 */
export async function proposePath(
  context: ServiceContext,
  viewer: Viewer | undefined,
  {
    pathId,
    dueOn,
    note,
  }: { readonly pathId: string; readonly dueOn?: string | null; readonly note?: string },
) {
  permit(viewer, 'change settings')
  const path = (await openPathsFor(context, viewer.id)).find(({ id }) => id === pathId)
  if (!path?.isOpen) throw new NotFound()
  if (path.isAssigned) throw new Conflict(null, 'This path is assigned to you already.')
  const { db, now } = context
  if (dueOn && dueOn < todayIn(viewer.timeZone, now()))
    throw new Invalid([{ path: 'dueOn', message: 'This day has passed. Choose today or a later one.' }])
  const answering = await whoAnswers(db, viewer.id)
  const at = new Date(now())
  const proposal = {
    id: newId(),
    personId: viewer.id,
    pathId,
    dueOn: dueOn ?? null,
    note: note || null,
    proposedAt: at,
  }
  await db.transaction(function* (tx) {
    const isNew = yield* addProposal(db, tx, proposal)
    if (!isNew) throw new Conflict(null, 'You have asked for this path already. The answer will be here.')
    yield* appendNotifications(
      db,
      tx,
      answering.map((personId) => ({
        id: newId(),
        personId,
        kind: 'proposal-submitted' as const,
        occasion: `proposal:${proposal.id}`,
        data: { proposalId: proposal.id, pathId, title: path.title, by: viewer.id },
        createdAt: at,
      })),
    )
  })
  return { id: proposal.id, status: 'open' as const }
}

/** Those who manage a person; where nobody does, the admins. Nobody answers themselves. */
async function whoAnswers(db: Database, personId: string): Promise<readonly string[]> {
  const managerIds = await listManagerIdsOf(db, personId)
  if (managerIds.length > 0) return managerIds
  return (await listAdmins(db)).map(({ id }) => id).filter((id) => id !== personId)
}
