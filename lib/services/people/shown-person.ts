import { findPersonRecord } from '@/db/queries/people-directory'
import { listTeamsOfPeople } from '@/db/queries/team-tree'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { scopeOf } from '../scope-of'

type PersonRecord = NonNullable<Awaited<ReturnType<typeof findPersonRecord>>>
type TeamsOfPeople = Awaited<ReturnType<typeof listTeamsOfPeople>>

/** A person as those who look after people see them. */
export function shownPerson({ createdAt, deactivatedAt, ...person }: PersonRecord, teams: TeamsOfPeople) {
  return {
    ...person,
    createdAt: createdAt.getTime(),
    deactivatedAt: deactivatedAt?.getTime() ?? null,
    teams: teams.map(({ id, name, role }) => ({ id, name, role })),
  }
}

/** The same, read now, with the teams that the viewer may see; all of them of themselves. Throws NotFound. */
export async function readShownPerson(
  { db }: Pick<ServiceContext, 'db'>,
  viewer: Pick<Viewer, 'id' | 'role'>,
  personId: string,
) {
  const scope = viewer.id === personId ? 'everyone' : scopeOf(viewer)
  const [person, teams] = await Promise.all([
    findPersonRecord(db, personId),
    listTeamsOfPeople(db, [personId], scope),
  ])
  if (!person) throw new NotFound()
  return shownPerson(person, teams)
}
