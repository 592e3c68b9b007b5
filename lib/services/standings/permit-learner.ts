import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permitPerson } from '../permit-person'

/**
 * Lets the viewer see where a person stands, and gives the person: themselves, who manages them, and an admin. Throws
 * Unauthenticated, and NotFound for anybody else's person and for one who was deactivated.
 */
export async function permitLearner(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  personId: string,
) {
  const person = await permitPerson(context, viewer, 'read progress', personId)
  if (person.deactivatedAt) throw new NotFound()
  return person
}
