import { removeInvitation } from '@/db/queries/invitations'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permitInvitation } from './permit-invitation'

/** Takes an invitation back: its link leads nowhere from then on. Throws Unauthenticated and NotFound. */
export async function revokeInvitation(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  const { by } = await permitInvitation(context, viewer, id)
  const at = new Date(context.now())
  await removeInvitation(context.db, id, { actorId: by.id, at })
  return { revokedAt: at.getTime() }
}
