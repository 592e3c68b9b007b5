import type { Database } from '@/db/database'
import { addTeam, setMembership } from '@/db/queries/teams'
import { people } from '../people'

const since = new Date('2026-01-05T09:00:00Z')

/**
 * Warehouse below Data, beside Growth: Dana manages Data, Ada and Boris are in Warehouse, Cleo is in both Data and
 * Warehouse, Rex was deactivated there, Gus is in Growth, which Gail manages.
 */
export async function harebellTeams(db: Database): Promise<void> {
  await people(db, {
    dana: {},
    gail: {},
    priya: { role: 'admin' },
    ada: {},
    boris: { timeZone: 'Pacific/Auckland' },
    cleo: { name: '=Cleo, "the" first' },
    gus: {},
    rex: { deactivatedAt: new Date('2026-02-01T09:00:00Z') },
  })
  await addTeam(db, { id: 'data', name: 'Data', createdAt: since })
  await addTeam(db, { id: 'warehouse', name: 'Warehouse', parentId: 'data', createdAt: since })
  await addTeam(db, { id: 'growth', name: 'Growth', createdAt: since })
  const put = (teamId: string, personId: string, role: 'member' | 'manager' = 'member') =>
    setMembership(db, { teamId, personId, role, since })
  await put('data', 'dana', 'manager')
  await put('growth', 'gail', 'manager')
  for (const person of ['ada', 'boris', 'cleo', 'rex']) await put('warehouse', person)
  await put('data', 'cleo')
  await put('growth', 'gus')
}
