import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { migrateDatabase } from '@/db/migrate'
import { openDatabase } from '@/db/open'
import { insertOrganisation } from '@/db/queries/demo'
import { catalogue } from '@/lib/curriculum/load'
import { makeCrowd } from '@/lib/demo/make-crowd'
import { hashPassword } from '@/lib/services/sign-in/password-hash'
import { emptyDatabase } from '../browser/empty-database'

export const crowdPassword = 'so-many-learners'

/**
 * A database of 5,000 learners in 25 teams with more than 400,000 ledger entries, in a temporary folder; the first has
 * exactly 60 steps done. Made once and kept in `.cache`.
 */
export async function crowdDatabase(): Promise<{ url: string; remove(): Promise<void> }> {
  const kept = join('.cache', `crowd-${madeFrom()}.db`)
  if (!existsSync(kept)) await make(kept)
  const empty = await emptyDatabase()
  copyFileSync(kept, empty.url.slice('file:'.length))
  return empty
}

async function make(file: string): Promise<void> {
  console.log('Making 5,000 learners; this takes less than a minute, once.')
  mkdirSync('.cache', { recursive: true })
  for (const old of readdirSync('.cache')) if (old.startsWith('crowd-')) rmSync(join('.cache', old))
  const part = `${file}.part`
  const db = openDatabase(`file:${part}`)
  await migrateDatabase(db)
  const crowd = makeCrowd(catalogue, { size: 5_000, done: 60, most: 162, now: Date.now() })
  await insertOrganisation(db, crowd, await hashPassword(crowdPassword))
  await db.close()
  renameSync(part, file)
}

/** What the learners and their tables are made from. */
function madeFrom(): string {
  const hash = createHash('sha256').update(catalogue.version)
  for (const file of ['lib/demo/make-crowd.ts', 'lib/demo/ledger.ts', 'db/queries/demo.ts'])
    hash.update(readFileSync(file))
  for (const file of readdirSync('db/migrations/sqlite', { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.sql')) hash.update(readFileSync(join('db/migrations/sqlite', file)))
  return hash.digest('hex').slice(0, 12)
}
