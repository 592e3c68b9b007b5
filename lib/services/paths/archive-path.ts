import { appendAudit } from '@/db/queries/audit'
import { setArchived } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permitPath } from '../permit-path'

/** Archives a path, or brings it back: an archived one is not assigned any more; what was assigned stands. Throws NotFound. */
export async function archivePath(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, archived }: { readonly id: string; readonly archived: boolean },
) {
  const { path, by } = await permitPath(context, viewer, 'change path', id)
  if (archived === (path.archivedAt !== null)) return { archivedAt: path.archivedAt?.getTime() ?? null }
  const { db, now } = context
  const at = new Date(now())
  await db.transaction(function* (tx) {
    yield* setArchived(db, tx, id, archived ? at : null)
    yield* appendAudit(db, tx, {
      at,
      actorId: by.id,
      action: archived ? 'path.archived' : 'path.restored',
      subject: `path:${id}`,
    })
  })
  return { archivedAt: archived ? at.getTime() : null }
}
