import { randomBytes } from 'node:crypto'
import { appendAudit } from '@/db/queries/audit'
import { addPath, findPath } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import { pathTemplates } from '@/lib/paths/templates'
import type { ServiceContext } from '../context'
import { Invalid, NotFound, Refused, Unauthenticated } from '../errors'
import { permitTeam } from '../permit-team'
import { shownPath } from './shown-path'

/**
 * Makes a path for a team, or for everybody where no team is named: empty, or from a template. Throws Refused for one of the organisation
 * by somebody who is no author, NotFound for another manager's team, and Invalid for a template that is not there.
 */
export async function makePath(
  context: ServiceContext,
  viewer: Viewer | undefined,
  {
    teamId,
    template,
    title,
  }: { readonly teamId: string | null; readonly template?: string; readonly title?: string },
) {
  if (!viewer) throw new Unauthenticated()
  if (teamId) await permitTeam(context, viewer, 'change team', teamId)
  else if (!viewer.isAuthor && viewer.role !== 'admin') throw new Refused()
  const { db, catalogue, now } = context
  const from = pathTemplates(catalogue).find(({ id }) => id === template)
  if (template && !from) {
    throw new Invalid([{ path: 'template', message: `There is no template "${template}".` }])
  }
  const at = new Date(now())
  const path = {
    id: randomBytes(16).toString('hex'),
    isForAll: teamId === null,
    teamId,
    ownerId: viewer.id,
    draft: {
      title: title ?? from?.title ?? 'New path',
      summary: from?.summary ?? '',
      isOpen: false,
      content: from?.content ?? { sections: [{ id: 'part-1', title: 'First', items: [] }] },
    },
    at,
  }
  await db.transaction(function* (tx) {
    yield* addPath(db, tx, path)
    yield* appendAudit(db, tx, {
      at,
      actorId: viewer.id,
      action: 'path.created',
      subject: `path:${path.id}`,
      detail: { teamId, template: template ?? null },
    })
  })
  const made = await findPath(db, path.id)
  if (!made) throw new NotFound()
  return shownPath(catalogue, made, true)
}
