import { countUnread } from '@/db/queries/notices'
import { findAccountFacts } from '@/db/queries/people'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'

/** Who is signed in. Throws `Unauthenticated`. */
export async function getMe({ db }: Pick<ServiceContext, 'db'>, viewer: Viewer | undefined) {
  permit(viewer, 'read profile')
  const [facts, unread] = await Promise.all([findAccountFacts(db, viewer.id), countUnread(db, viewer.id)])
  if (!facts) throw new NotFound()
  const { id, email, name, role, isAuthor, timeZone, theme } = viewer
  const manages = viewer.manages.map((team) => ({ id: team.id, name: team.name }))
  return { id, email, name, role, isAuthor, manages, timeZone, theme, ...facts, unread }
}
