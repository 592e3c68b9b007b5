import { findInvitation, removeInvitation } from '@/db/queries/invitations'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'

/** Takes an invitation back: its link leads nowhere from then on. Throws Unauthenticated and NotFound. */
export async function revokeInvitation(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'list people and teams')
  const invitation = await findInvitation(context.db, id)
  if (!invitation) throw new NotFound()
  if (invitation.teamId !== null) await permitTeam(context, viewer, 'change team', invitation.teamId)
  else if (viewer.role !== 'admin') throw new NotFound()
  const at = new Date(context.now())
  await removeInvitation(context.db, id, { actorId: viewer.id, at })
  return { revokedAt: at.getTime() }
}
