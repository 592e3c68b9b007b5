import { findPath } from '@/db/queries/paths'
import { listManagerIdsOfTeam } from '@/db/queries/teams'
import { decidePath, type PathAction } from '@/lib/access/path-rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from './context'
import { NotFound, Refused, Unauthenticated } from './errors'

/**
 * Lets the viewer act on a learning path, from facts read now, and gives the path, the viewer, and whether they may change it. Throws
 * Unauthenticated, Refused, or NotFound: another team's path is as one that does not exist.
 */
export async function permitPath(
  { db }: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  action: PathAction,
  pathId: string,
) {
  if (!viewer) throw new Unauthenticated()
  const path = await findPath(db, pathId)
  if (!path) throw new NotFound()
  const managerIds = path.teamId ? await listManagerIdsOfTeam(db, path.teamId) : []
  const subject = { isForAll: path.isForAll, managerIds, isPublished: path.publishedVersion !== null }
  const decision = decidePath(viewer, action, subject)
  if (decision === 'refuse') throw new Refused()
  if (decision !== 'allow') throw new NotFound()
  return { path, by: viewer, mayChange: decidePath(viewer, 'change path', subject) === 'allow' }
}
