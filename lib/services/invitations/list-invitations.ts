import { listInvitations as findInvitations } from '@/db/queries/invitations'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { scopeOf } from '../scope-of'
import { shownInvitation } from './shown-invitation'

/** The invitations that wait in a viewer's teams, the expired too. Throws Unauthenticated. */
export async function listInvitations({ db }: Pick<ServiceContext, 'db'>, viewer: Viewer | undefined) {
  permit(viewer, 'list people and teams')
  const found = await findInvitations(db, scopeOf(viewer))
  return { invitations: found.map(shownInvitation) }
}
