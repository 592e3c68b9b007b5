import type { Database } from '@/db/database'
import { addTeam, setMembership } from '@/db/queries/teams'
import { people } from '../people'

const at = new Date('2026-02-02T09:00:00Z')

/**
 * Data with Ingest and Warehouse below, managed by dana (Data) and milo (Ingest); Fleet, managed by hugo. Ada is in
 * Ingest, boris in Warehouse, fay in Fleet; root is the admin.
 */
export async function organisationIn(db: Database): Promise<void> {
  await people(db, {
    root: { role: 'admin' },
    dana: {},
    milo: {},
    hugo: {},
    ada: { name: 'Ada Lovelace' },
    boris: {},
    fay: { name: 'Fáy Örsted' },
  })
  const team = (id: string, name: string, parentId?: string) =>
    addTeam(db, { id, name, createdAt: at, ...(parentId ? { parentId } : {}) })
  await team('data', 'Data')
  await team('ingest', 'Ingest', 'data')
  await team('warehouse', 'Warehouse', 'data')
  await team('fleet', 'Fleet')
  const put = (teamId: string, personId: string, role: 'member' | 'manager' = 'member') =>
    setMembership(db, { teamId, personId, role, since: at })
  await put('data', 'dana', 'manager')
  await put('ingest', 'milo', 'manager')
  await put('ingest', 'ada')
  await put('warehouse', 'boris')
  await put('fleet', 'hugo', 'manager')
  await put('fleet', 'fay')
}
