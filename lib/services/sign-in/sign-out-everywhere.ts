import { endSessions } from '@/db/queries/people'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'

/** Ends every session of the viewer, this one too. Throws `Unauthenticated`. */
export async function signOutEverywhere(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
): Promise<{ endedAt: number }> {
  permit(viewer, 'change profile')
  await endSessions(db, viewer.id)
  return { endedAt: now() }
}
