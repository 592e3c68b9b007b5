import { countUnread, listNotices as listPage } from '@/db/queries/notices'
import type { Viewer } from '@/lib/access/viewer'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { toldInWords } from './told-in-words'

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
  const words = await toldInWords(db, page, todayIn(viewer.timeZone, now()))
  return {
    unread,
    notices: words.map(({ id, kind, sentence, href, createdAt, readAt }) => ({
      id,
      kind,
      sentence,
      href,
      at: createdAt.getTime(),
      read: readAt !== null,
    })),
    next: last && found.length > pageSize ? { beforeAt: last.createdAt.getTime(), beforeId: last.id } : null,
  }
}
