import { findPath, pathIn } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import { emptinessOf, pathFaults } from '@/lib/paths/path-faults'
import type { ServiceContext } from '../context'
import { currentContent } from '../current-content'
import { Conflict, Invalid, NotFound } from '../errors'
import { permitPath } from '../permit-path'
import { publishVersion } from './publish-version'
import { shownPath } from './shown-path'

/**
 * Publishes the draft of this version: it never changes from then on, and everybody who follows the newest version has it in their plan; what they did
 * stays done. Publishing the same draft again changes nothing. Throws Invalid for a draft with faults, and Conflict with
 * the path as it stands where it was saved since.
 */
export async function publishPath(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, version, note }: { readonly id: string; readonly version: number; readonly note?: string },
) {
  const { by } = await permitPath(context, viewer, 'change path', id)
  const { db, catalogue, now } = context
  const at = new Date(now())
  const published = await db.transaction(function* (tx) {
    const path = yield* pathIn(db, tx, id)
    if (!path) throw new NotFound()
    if (path.draftVersion !== version) return undefined
    if (path.publishedDraft === version && path.publishedVersion !== null)
      return { version: path.publishedVersion, people: 0 }
    const content = { ...path.draft, content: currentContent(catalogue, path.draft.content) }
    const faults = [...pathFaults(content.content, catalogue), ...emptinessOf(content.content)]
    if (faults.length > 0)
      throw new Invalid(faults.map(({ path, message }) => ({ path: `content.${path}`, message })))
    return yield* publishVersion(db, tx, {
      pathId: id,
      content,
      note: note ?? null,
      restored: null,
      publishedDraft: version,
      by: by.id,
      at,
    })
  })
  if (published) return published
  const current = await findPath(db, id)
  throw new Conflict(
    current ? shownPath(catalogue, current, true) : null,
    'Somebody saved this path in the meantime. Look at it before it goes out.',
  )
}
