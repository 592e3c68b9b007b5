import type { Organisation } from '@/lib/demo/organisation'
import type { Database } from '../database.ts'

/** What somebody was told so long ago, in milliseconds, they have read. */
const readAfterMs = 25 * 24 * 60 * 60_000

/** Tells the people of the demo organisation what was assigned to them, when it was. */
export async function insertDemoNotices(
  db: Database,
  { assignments }: Pick<Organisation, 'assignments'>,
  now: number,
): Promise<void> {
  const told = assignments.map(({ id, personId, title, assignedBy, dueOn, assignedAt }) => ({
    id: `notice-${id}`,
    personId,
    kind: 'assigned' as const,
    occasion: `assigned:${id}`,
    data: { assignmentId: id, title, by: assignedBy, dueOn },
    createdAt: new Date(assignedAt),
    readAt: assignedAt < now - readAfterMs ? new Date(assignedAt) : null,
  }))
  if (told.length > 0) await db.insert(db.schema.notifications).values(told)
}
