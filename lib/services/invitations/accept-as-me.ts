import { acceptInvitation } from '@/db/queries/invitations'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound, Refused } from '../errors'
import { invitationByCode, noLonger, otherEmail } from '../invitation-by-code'
import { permit } from '../permit'

/** Accepts an invitation that was made for the viewer's own e-mail. Throws Unauthenticated, TooMany, NotFound and Refused. */
export async function acceptAsMe(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  input: { readonly code: string; readonly address: string },
) {
  permit(viewer, 'change profile')
  const invitation = await invitationByCode(context, input)
  if (invitation.email !== viewer.email) throw new Refused(otherEmail)
  const at = new Date(context.now())
  if ((await acceptInvitation(context.db, invitation.id, viewer.id, at)) === 'gone')
    throw new NotFound(noLonger)
  const { teamId, teamName } = invitation
  return { team: teamId !== null && teamName !== null ? { id: teamId, name: teamName } : null }
}
