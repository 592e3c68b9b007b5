import { findPerson } from '@/db/queries/people'
import { listManagerIdsOf } from '@/db/queries/teams'
import type { Action } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from './context'
import { NotFound } from './errors'
import { permit } from './permit'

/**
 * Lets the viewer act on what belongs to a person, from facts read now, and gives the person. Throws Unauthenticated,
 * Refused, or NotFound: somebody of another team is as one who does not exist.
 */
export async function permitPerson(
  { db }: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  action: Action,
  personId: string,
) {
  const [person, managerIds] = await Promise.all([findPerson(db, personId), listManagerIdsOf(db, personId)])
  if (!person && viewer) throw new NotFound()
  permit(viewer, action, { personId, managerIds })
  if (!person) throw new NotFound()
  return person
}
