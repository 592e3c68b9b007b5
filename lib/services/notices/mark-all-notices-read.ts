import { countUnread, markAllRead } from '@/db/queries/notices'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'

/** Marks what the viewer was told up to an instant as read; what came since they looked stays unread. Throws Unauthenticated. */
export async function markAllNoticesRead(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { upTo }: { readonly upTo: number },
) {
  permit(viewer, 'change notices')
  await markAllRead(db, viewer.id, new Date(upTo), new Date(now()))
  return { unread: await countUnread(db, viewer.id) }
}
