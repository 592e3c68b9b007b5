import { findPlacement, type StoredPlacement } from '@/db/queries/placement'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'

/** The placement of this id, where it is the person's. Throws NotFound. */
export async function ownPlacement(
  { db }: Pick<ServiceContext, 'db'>,
  personId: string,
  id: string,
): Promise<StoredPlacement> {
  const placement = await findPlacement(db, personId, id)
  if (!placement) throw new NotFound('There is no such placement of yours.')
  return placement
}
