import { findInvitation } from '@/db/queries/invitations'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'

/**
 * Lets the viewer act on an invitation that waits, and gives it and who acts. Throws Unauthenticated, and NotFound for one to
 * another team, to no team where they are no admin, or that was accepted or taken back.
 */
export async function permitInvitation(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  invitationId: string,
) {
  permit(viewer, 'list people and teams')
  const invitation = await findInvitation(context.db, invitationId)
  if (!invitation) throw new NotFound()
  if (invitation.teamId !== null) await permitTeam(context, viewer, 'change team', invitation.teamId)
  else if (viewer.role !== 'admin') throw new NotFound()
  return { invitation, by: viewer }
}
