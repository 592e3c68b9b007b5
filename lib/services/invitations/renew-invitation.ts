import type { Viewer } from '@/lib/access/viewer'
import type { InvitationsContext } from './invitations-context'
import { makeInvitation } from './make-invitation'
import { permitInvitation } from './permit-invitation'

/**
 * Invites again whoever has not joined yet, to the same place and as the same: a new link takes the place of the one before.
 * Throws Unauthenticated, NotFound, and Invalid for somebody who is here by now.
 */
export async function renewInvitation(
  context: InvitationsContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  const { invitation, by } = await permitInvitation(context, viewer, id)
  const { email, name, teamId, role } = invitation
  return makeInvitation(context, by, { email, name, teamId, role })
}
