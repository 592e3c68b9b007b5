import { findPath, findVersion, pathIn } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Conflict, NotFound } from '../errors'
import { permitPath } from '../permit-path'
import { publishVersion } from './publish-version'
import { shownPath } from './shown-path'

/**
 * Brings back what an older version was, as a new version; the draft stays as it is. `current` is the version that counts as
 * the viewer saw it: where another counts by now that is a Conflict with the path as it stands. Throws NotFound.
 */
export async function rollBackPath(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, version, current }: { readonly id: string; readonly version: number; readonly current: number },
) {
  const { by } = await permitPath(context, viewer, 'change path', id)
  const { db, catalogue, now } = context
  const old = await findVersion(db, id, version)
  if (!old) throw new NotFound(`There is no version ${version} of this path.`)
  const at = new Date(now())
  const published = await db.transaction(function* (tx) {
    const path = yield* pathIn(db, tx, id)
    if (path?.publishedVersion !== current || version === current) return undefined
    return yield* publishVersion(db, tx, {
      pathId: id,
      content: old.content,
      note: null,
      restored: version,
      publishedDraft: null,
      by: by.id,
      at,
    })
  })
  if (published) return published
  const path = await findPath(db, id)
  throw new Conflict(
    path ? shownPath(catalogue, path, true) : null,
    'Another version counts by now. Nothing was changed.',
  )
}
