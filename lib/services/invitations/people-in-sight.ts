import { listTeamsOfPeople } from '@/db/queries/team-tree'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { scopeOf } from '../scope-of'

/** Those of some people whom the viewer may see: everybody for an admin, else who is in their teams, and themselves. */
export async function peopleInSight<Person extends { readonly id: string }>(
  { db }: Pick<ServiceContext, 'db'>,
  viewer: Viewer,
  people: readonly Person[],
): Promise<readonly Person[]> {
  const scope = scopeOf(viewer)
  if (scope === 'everyone' || people.length === 0) return people
  const ids = people.map(({ id }) => id)
  const seen = new Set((await listTeamsOfPeople(db, ids, scope)).map(({ personId }) => personId))
  return people.filter(({ id }) => seen.has(id) || id === viewer.id)
}
