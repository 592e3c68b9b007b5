import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { permitPerson } from '../permit-person'
import { readShownPerson } from './shown-person'

/** One person whom the viewer may see. Throws Unauthenticated and NotFound. */
export async function getPerson(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'list people and teams')
  await permitPerson(context, viewer, 'read profile', id)
  return readShownPerson(context, viewer, id)
}
