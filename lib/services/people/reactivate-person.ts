import { reactivatePerson as storeReactivation } from '@/db/queries/person-changes'
import { organisation } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { readShownPerson } from './shown-person'

/** Lets a deactivated person in again. Throws Unauthenticated, Refused for whoever is no admin, and NotFound. */
export async function reactivatePerson(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'administer', organisation)
  await readShownPerson(context, viewer, id)
  await storeReactivation(context.db, id, { actorId: viewer.id, at: new Date(context.now()) })
  return readShownPerson(context, viewer, id)
}
