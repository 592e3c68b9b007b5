import type { Database } from '@/db/database'
import { insertOrganisation } from '@/db/queries/demo'
import { insertDemoNotices } from '@/db/queries/demo-notices'
import { hasPeople } from '@/db/queries/people'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { loadQuestions } from '@/lib/curriculum/load-questions'
import { makeOrganisation } from '@/lib/demo/make-organisation'
import { demoAccounts, markAsDemo } from '@/lib/services/sign-in/demo'
import { hashPassword } from '@/lib/services/sign-in/password-hash'
import { seedHistory } from './seed-history'
import { seedPlacements } from './seed-placements'

/**
 * Fills a migrated database with the demo organisation as it stands at `now` (milliseconds) and marks it as the demo's.
 * Gives how many people it made, or undefined where somebody is in it already: then nothing is changed.
 */
export async function seedDemo(db: Database, catalogue: Catalogue, now: number): Promise<number | undefined> {
  if (await hasPeople(db)) return undefined
  const organisation = makeOrganisation(catalogue, now, await loadQuestions())
  await markAsDemo({ db, now: () => now })
  await insertOrganisation(db, organisation, await hashPassword(demoAccounts[0].password))
  await seedHistory(db, organisation, now)
  await insertDemoNotices(db, organisation, now)
  await seedPlacements(db, catalogue, now)
  return organisation.people.length
}
