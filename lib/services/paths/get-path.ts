import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permitPath } from '../permit-path'
import { shownPath } from './shown-path'

/** A path with its draft. Throws Unauthenticated and NotFound. */
export async function getPath(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  const { path, mayChange } = await permitPath(context, viewer, 'read path', id)
  return shownPath(context.catalogue, path, mayChange)
}
