import type { Database } from '@/db/database'
import { appendAssignment } from '@/db/queries/assignments'
import { appendNotifications, type NewNotification } from '@/db/queries/notifications'
import type { Post } from '@/lib/services/notices/letter'
import { openPost } from '@/lib/services/notices/post'
import { startPostmen } from '@/lib/services/notices/postmen'
import { smallCatalogue } from '../small-catalogue'

const secret = 'a secret that only these tests know, 0123456789'
export const noticesUrl = 'https://learn.example.org'

/** Monday, nine in the morning in London. */
export const monday = Date.parse('2026-03-16T09:00:00Z')

/** Reminders and mail over a database, with a clock to turn; by an SMTP server where its URL is given. */
export function noticesOver(db: Database, smtpUrl?: string) {
  const clock = { now: monday }
  const mail = smtpUrl
    ? ({ by: 'smtp', url: smtpUrl, from: 'Cairn <cairn@example.org>' } as const)
    : ({ by: 'nothing' } as const)
  const faults: unknown[] = []
  const context = {
    db,
    catalogue: smallCatalogue,
    now: () => clock.now,
    environment: { url: noticesUrl, secret, demo: false, mail },
  }
  /** What one process does at this moment of the clock. */
  const round = async (owner = 'this', post: Post | undefined = openPost(mail)) => {
    const postmen = startPostmen({ ...context, post, owner, note: (error) => faults.push(error) })
    await postmen.idle()
    await postmen.stop()
  }
  return { clock, context, faults, round, mail }
}

/** Gives somebody something to do by a day. */
export function assign(
  db: Database,
  { id, personId, on, items = ['joins'] }: { id: string; personId: string; on: string; items?: string[] },
) {
  return appendAssignment(db, {
    id,
    title: `Task ${id}`,
    items,
    personId,
    assignedById: 'dana',
    due: { on, zone: 'Europe/London' },
    at: new Date('2026-02-01T09:00:00Z'),
  })
}

/** Tells people something. */
export function tell(db: Database, told: Partial<NewNotification> & { id: string; personId: string }) {
  return db.transaction((tx) =>
    appendNotifications(db, tx, [
      {
        kind: 'path-changed',
        occasion: told.id,
        data: { title: `Path ${told.id}` },
        createdAt: new Date(monday - 3_600_000),
        ...told,
      },
    ]),
  )
}

/** What people were told, oldest first. */
export async function toldTo(db: Database, personId: string): Promise<string[]> {
  const { notifications } = db.schema
  const found = await db
    .select({ personId: notifications.personId, occasion: notifications.occasion })
    .from(notifications)
    .orderBy(notifications.createdAt, notifications.occasion)
  return found.filter((one) => one.personId === personId).map(({ occasion }) => occasion)
}
