import type { Database, Statements } from '@/db/database'
import { moveFollowers } from '@/db/queries/assignment-orders'
import { appendAudit } from '@/db/queries/audit'
import { appendNotifications } from '@/db/queries/notifications'
import { appendVersion } from '@/db/queries/paths'
import type { PathDraft } from '@/db/schema/paths'
import { askedOf } from '@/lib/paths/asked-of'
import { newId } from '../new-id'

/**
 * Inside a unit of work: publishes content as the next version, gives it to everybody who follows the newest, tells
 * them, and notes it. Gives the number of the version and of the people.
 */
export function* publishVersion(
  db: Database,
  tx: Statements,
  {
    pathId,
    content,
    note,
    restored,
    publishedDraft,
    by,
    at,
  }: {
    readonly pathId: string
    readonly content: PathDraft
    readonly note: string | null
    readonly restored: number | null
    readonly publishedDraft: number | null
    readonly by: string
    readonly at: Date
  },
) {
  const version = yield* appendVersion(db, tx, {
    pathId,
    content,
    note,
    restored,
    publishedDraft,
    publishedBy: by,
    publishedAt: at,
  })
  const { title } = content
  // Of each person's own choices the plan knows: here is what everybody has to do.
  const { items } = askedOf(pathId, content.content, new Set())
  const personIds = yield* moveFollowers(db, tx, { pathId, version, title, items: [...items] })
  for (let from = 0; from < personIds.length; from += told)
    yield* appendNotifications(
      db,
      tx,
      personIds.slice(from, from + told).map((personId) => ({
        id: newId(),
        personId,
        kind: 'path-changed' as const,
        occasion: `path-changed:${pathId}:${version}`,
        data: { pathId, title, version, note },
        createdAt: at,
      })),
    )
  yield* appendAudit(db, tx, {
    at,
    actorId: by,
    action: restored === null ? 'path.published' : 'path.rolled-back',
    subject: `path:${pathId}`,
    detail: { version, restored, people: personIds.length },
  })
  return { version, people: personIds.length }
}

/** People told a statement. */
const told = 500
