import { listVersions as selectVersions } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import { pathDifference } from '@/lib/paths/path-difference'
import { pathTotals } from '@/lib/paths/path-totals'
import type { ServiceContext } from '../context'
import { currentContent } from '../current-content'
import { permitPath } from '../permit-path'

/** What was published of a path and by whom, the newest first, each with what it changed. Throws NotFound. */
export async function listVersions(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  await permitPath(context, viewer, 'read path', id)
  const { db, catalogue } = context
  const versions = await selectVersions(db, id)
  return versions.map(({ content, publishedAt, ...version }, at) => {
    const own = currentContent(catalogue, content.content)
    const before = versions[at + 1]?.content.content
    const { added, removed } = pathDifference(before && currentContent(catalogue, before), own)
    return {
      ...version,
      title: content.title,
      content: own,
      publishedAt: publishedAt.getTime(),
      added: added.length,
      removed: removed.length,
      totals: pathTotals(own, catalogue),
    }
  })
}
