import type { Database } from '@/db/database'
import { addTeam, setMembership } from '@/db/queries/teams'
import { noon } from '../api/call-api'
import { people } from '../people'

/** Dana manages Platform with Ada and Ben below it in Warehouse; Henrik manages Fleet with Chi; Root is an admin. */
export async function platform(db: Database) {
  await people(db, { ada: {}, ben: {}, chi: {}, dana: {}, henrik: {}, root: { role: 'admin' } })
  const createdAt = new Date(noon)
  await addTeam(db, { id: 'platform', name: 'Platform', createdAt })
  await addTeam(db, { id: 'warehouse', name: 'Warehouse', parentId: 'platform', createdAt })
  await addTeam(db, { id: 'fleet', name: 'Fleet', createdAt })
  const member = (teamId: string, personId: string, role: 'member' | 'manager') =>
    setMembership(db, { teamId, personId, role, since: createdAt })
  await member('platform', 'dana', 'manager')
  await member('warehouse', 'ada', 'member')
  await member('warehouse', 'ben', 'member')
  await member('fleet', 'henrik', 'manager')
  await member('fleet', 'chi', 'member')
}

/** Says that a person has proven a competency. */
export async function prove(
  db: Database,
  personId: string,
  competencyId: string,
  how: 'stated' | 'exercises' | 'placement' | 'sign-off' = 'exercises',
) {
  await db.insert(db.schema.proofs).values({ personId, competencyId, how, provenAt: new Date(noon) })
}
