import { makeTeam as insertTeam } from '@/db/queries/team-changes'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { newId } from '../new-id'
import { permit } from '../permit'
import { permitPlace } from './permit-place'
import { teamRefusal } from './team-refusal'

/**
 * Makes a team below one that the viewer manages, or at the top, which is for admins. Throws Unauthenticated, Refused,
 * NotFound and Invalid.
 */
export async function makeTeam(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { name, parentId }: { readonly name: string; readonly parentId: string | null },
): Promise<{ id: string }> {
  permit(viewer, 'list people and teams')
  await permitPlace(context, viewer, parentId)
  const id = newId()
  const deed = { actorId: viewer.id, at: new Date(context.now()) }
  const refusal = await insertTeam(context.db, { id, name, parentId }, deed)
  if (refusal) throw teamRefusal(refusal)
  return { id }
}
