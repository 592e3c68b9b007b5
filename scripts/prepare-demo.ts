import { migrateDatabase } from '@/db/migrate'
import { openDatabase } from '@/db/open'
import { catalogue } from '@/lib/curriculum/load'
import { seedDemo } from './seed-demo'

/** Brings the database of a URL up to date and, where nobody is in it, fills it. Gives how many people it made. */
export async function prepareDemo(url: string, now: number): Promise<number | undefined> {
  const db = openDatabase(url)
  try {
    await migrateDatabase(db)
    return await seedDemo(db, catalogue, now)
  } finally {
    await db.close()
  }
}
