import { countUnread, listNotices as listPage } from '@/db/queries/notices'
import type { Viewer } from '@/lib/access/viewer'
import { noticeInWords } from '@/lib/wording/notice'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { permit } from '../permit'

const pageSize = 30

/** Where a page ended: the instant and the id of its last notice. */
export interface NoticePlace {
  readonly beforeAt?: number | undefined
  readonly beforeId?: string | undefined
}

/** What the viewer was told, in words, a page at a time, the newest first. Throws Unauthenticated. */
export async function listNotices(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { beforeAt, beforeId }: NoticePlace,
) {
  permit(viewer, 'read notices')
  const before =
    beforeAt === undefined || beforeId === undefined
      ? undefined
      : { createdAt: new Date(beforeAt), id: beforeId }
  const [found, unread] = await Promise.all([
    listPage(db, viewer.id, { before, atMost: pageSize + 1 }),
    countUnread(db, viewer.id),
  ])
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const today = todayIn(viewer.timeZone, now())
  return {
    unread,
    notices: page.map(({ id, kind, data, createdAt, readAt }) => ({
      id,
      kind,
      // The same words as in a mail, which is written in one language.
      ...noticeInWords({ kind, data }, today, 'en-GB'),
      at: createdAt.getTime(),
      read: readAt !== null,
    })),
    next: last && found.length > pageSize ? { beforeAt: last.createdAt.getTime(), beforeId: last.id } : null,
  }
}
