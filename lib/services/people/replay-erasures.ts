import { erasePerson, listPersonIds } from '@/db/queries/erasure'
import type { ServiceContext } from '../context'
import { personHash } from '../person-hash'

const pageSize = 1_000

/** Erases everybody again whose hash is in the list, in a database that was restored from before; gives how many there were. */
export async function replayErasures(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  hashes: ReadonlySet<string>,
): Promise<number> {
  let erased = 0
  for (let after = ''; ; ) {
    const page = await listPersonIds(db, after, pageSize)
    for (const personId of page) {
      const hash = personHash(personId)
      if (!hashes.has(hash)) continue
      await erasePerson(db, {
        personId,
        personHash: hash,
        actorId: null,
        at: new Date(now()),
        isReplay: true,
      })
      erased += 1
    }
    if (page.length < pageSize) return erased
    after = page.at(-1)!
  }
}
