import { findPath, replaceDraft } from '@/db/queries/paths'
import type { PathDraft } from '@/db/schema/paths'
import type { Viewer } from '@/lib/access/viewer'
import { pathFaults } from '@/lib/paths/path-faults'
import type { ServiceContext } from '../context'
import { Conflict, Invalid, NotFound } from '../errors'
import { permitPath } from '../permit-path'
import { shownPath } from './shown-path'

/**
 * Keeps a draft made from the version `version`. Throws Invalid with every id that is unknown or there twice, with rings of tasks and links that
 * are none; and Conflict with the path as it stands where somebody saved since, so that nothing is overwritten.
 */
export async function savePath(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, version, ...draft }: PathDraft & { readonly id: string; readonly version: number },
) {
  const { path, by } = await permitPath(context, viewer, 'change path', id)
  const { db, catalogue, now } = context
  const faults = pathFaults(draft.content, catalogue)
  if (faults.length > 0)
    throw new Invalid(faults.map(({ path, message }) => ({ path: `content.${path}`, message })))
  const saved =
    path.draftVersion === version &&
    (await replaceDraft(db, { pathId: id, draft, basedOn: version, by: by.id, at: new Date(now()) }))
  const current = await findPath(db, id)
  if (!current) throw new NotFound()
  const shown = shownPath(catalogue, current, true)
  if (!saved) throw new Conflict(shown, 'Somebody saved this path in the meantime. Nothing was overwritten.')
  return shown
}
