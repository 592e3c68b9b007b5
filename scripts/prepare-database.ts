import { migrateDatabase } from '@/db/migrate'
import { openDatabase } from '@/db/open'
import type { Environment } from '@/lib/environment'
import { isDemo } from '@/lib/services/sign-in/demo'
import { issueSetUpCode } from '@/lib/services/sign-in/set-up-code'

/**
 * Brings the database to this version and sees that it is the right one: the demo runs on a demo's database only, and
 * nothing else does, since everybody knows its passwords. Gives a new set-up code while nobody is here.
 */
export async function prepareDatabase({
  databaseUrl,
  demo,
}: Pick<Environment, 'databaseUrl' | 'demo'>): Promise<string | undefined> {
  const db = openDatabase(databaseUrl)
  try {
    await migrateDatabase(db)
    const isDemoData = await isDemo({ db })
    if (demo && !isDemoData) {
      throw new Error(
        'CAIRN_DEMO is set, but this database is not the demo’s. Nothing was started; run: npm run demo',
      )
    }
    if (!demo && isDemoData) {
      throw new Error(
        'This database belongs to the demo, whose passwords everybody knows. Set DATABASE_URL to one of your own.',
      )
    }
    return await issueSetUpCode({ db, now: Date.now })
  } finally {
    await db.close()
  }
}

/** What to print about a set-up code. */
export function setUpNotice(code: string, url: string): string {
  return [
    '',
    '  Nobody is here yet. To become the admin, open',
    `    ${url}/set-up`,
    '  and enter this set-up code (it works once, for a day, until the next start):',
    `    ${code}`,
    '',
  ].join('\n')
}
