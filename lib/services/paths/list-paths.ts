import { countAssignedTo, listPathsOf } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import { pathTotals } from '@/lib/paths/path-totals'
import type { ServiceContext } from '../context'
import { currentContent } from '../current-content'
import { Unauthenticated } from '../errors'
import { teamsInScope } from '../teams-in-scope'

/**
 * The paths a viewer may read, the last written first: those of their teams, and those of the organisation that are published or theirs to
 * write. For somebody who manages nothing and writes nothing that is none. Throws Unauthenticated.
 */
export async function listPaths(context: ServiceContext, viewer: Viewer | undefined) {
  if (!viewer) throw new Unauthenticated()
  const { db, catalogue } = context
  const isAdmin = viewer.role === 'admin'
  const isManager = isAdmin || viewer.manages.length > 0
  const teamIds = isManager ? (await teamsInScope(context, viewer)).map(({ id }) => id) : []
  const found = await listPathsOf(db, teamIds, isAdmin)
  const readable = found.filter(
    ({ isForAll, publishedVersion }) =>
      !isForAll || isAdmin || viewer.isAuthor || (isManager && publishedVersion !== null),
  )
  const people = await countAssignedTo(
    db,
    readable.map(({ id }) => id),
    // Who writes for all is told how many it concerns; a manager, how many of their own.
    isAdmin || viewer.isAuthor ? undefined : teamIds,
  )
  return readable.map((path) => {
    const { title, summary, content } = path.published ?? path.draft
    return {
      id: path.id,
      title,
      summary,
      isForAll: path.isForAll,
      team: path.teamId && path.teamName !== null ? { id: path.teamId, name: path.teamName } : null,
      publishedVersion: path.publishedVersion,
      publishedAt: path.publishedAt?.getTime() ?? null,
      isPublished: path.publishedDraft === path.draftVersion,
      savedAt: path.draftAt.getTime(),
      archivedAt: path.archivedAt?.getTime() ?? null,
      mayChange: isAdmin || !path.isForAll || viewer.isAuthor,
      people: people.get(path.id) ?? 0,
      totals: pathTotals(currentContent(catalogue, content), catalogue),
    }
  })
}
