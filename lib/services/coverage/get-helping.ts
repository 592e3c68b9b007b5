import { findHelping } from '@/db/queries/coverage'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'

/** Whether the viewer may be asked for help with what they have proven. Throws Unauthenticated. */
export async function getHelping({ db }: Pick<ServiceContext, 'db'>, viewer: Viewer | undefined) {
  permit(viewer, 'read profile')
  return { helping: (await findHelping(db, viewer.id)) !== undefined }
}
