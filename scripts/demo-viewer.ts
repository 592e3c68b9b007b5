import type { Database } from '@/db/database'
import { findCredentials, findPerson } from '@/db/queries/people'
import type { Viewer } from '@/lib/access/viewer'

/** Somebody of the demo as who acts, by e-mail; what they manage is read where it is asked. */
export async function demoViewer(db: Database, email: string): Promise<Viewer> {
  const found = await findCredentials(db, email)
  const person = found && (await findPerson(db, found.id))
  if (!person) throw new Error(`Nobody has the address ${email}.`)
  const { id, name, role, timeZone } = person
  return { id, email, name, role, timeZone, isAuthor: false, manages: [], theme: 'system' }
}
