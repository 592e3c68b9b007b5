import { setHelping } from '@/db/queries/coverage'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'

/** Says whether the viewer may be asked for help with what they have proven. Throws Unauthenticated. */
export async function changeHelping(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { helping }: { readonly helping: boolean },
) {
  permit(viewer, 'change profile')
  await setHelping(db, viewer.id, helping, new Date(now()))
  return { helping }
}
