import type { Database } from '@/db/database'
import { hasPeople } from '@/db/queries/people'
import { Unavailable } from '../errors'

/** Whether requests can be served: the database answers and has this version's tables. Throws Unavailable. */
export async function checkReady(open: () => Promise<Database>): Promise<{ status: 'ready' }> {
  try {
    await hasPeople(await open())
    return { status: 'ready' }
  } catch (cause) {
    throw new Unavailable('The database does not answer or is not migrated yet.', { cause })
  }
}
