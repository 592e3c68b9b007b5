import { isNotNull } from 'drizzle-orm'
import type { Database } from '@/db/database'

/** An installation that sends mail; nothing is sent here, since no postman walks. */
export const smtp = { by: 'smtp', url: 'smtp://127.0.0.1:1', from: 'Cairn <cairn@example.org>' } as const

/** The letters that wait, by whom they are to. */
export async function lettersIn(db: Database) {
  const { mailQueue } = db.schema
  const found = await db
    .select({ letter: mailQueue.letter })
    .from(mailQueue)
    .where(isNotNull(mailQueue.letter))
  return found.flatMap(({ letter }) => letter ?? []).toSorted((a, b) => (a.to < b.to ? -1 : 1))
}
