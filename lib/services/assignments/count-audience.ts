import type { Viewer } from '@/lib/access/viewer'
import type { Audience } from '@/lib/paths/order'
import type { ServiceContext } from '../context'
import { Refused, Unauthenticated } from '../errors'
import { resolveAudience } from './resolve-audience'

/** So many are named. */
const namedAtMost = 12

/** Who an audience would be now: how many, and the names of the first. Throws Unauthenticated, Refused, NotFound and Invalid. */
export async function countAudience(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { audience }: { readonly audience: Audience },
) {
  if (!viewer) throw new Unauthenticated()
  if (viewer.role !== 'admin' && viewer.manages.length === 0) throw new Refused()
  const { people } = await resolveAudience(context, viewer, audience)
  return { people: people.length, names: people.slice(0, namedAtMost).map(({ name }) => name) }
}
