import { countUnread, markRead } from '@/db/queries/notices'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'

/** Marks one thing the viewer was told as read; gives how much is unread then. Throws Unauthenticated and NotFound. */
export async function markNoticeRead(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'change notices')
  if (!(await markRead(db, viewer.id, id, new Date(now())))) throw new NotFound()
  return { unread: await countUnread(db, viewer.id) }
}
