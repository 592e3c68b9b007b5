import { findEvidence } from '@/db/queries/evidence'
import { listManagerIdsOf } from '@/db/queries/teams'
import type { Action } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'
import { shownEvidence } from './shown-evidence'

/** One submission, as its owner, their managers and admins see it. Throws Unauthenticated, Refused and NotFound. */
export async function readEvidence(
  context: ServiceContext,
  viewer: Viewer | undefined,
  input: { readonly id: string },
) {
  return shownEvidence(context.catalogue, await permitEvidence(context, viewer, 'read evidence', input))
}

/** Lets the viewer act on a submission, from facts read now, and gives it as it is stored. Throws as above. */
export async function permitEvidence(
  { db }: ServiceContext,
  viewer: Viewer | undefined,
  action: Action,
  { id }: { readonly id: string },
) {
  const found = await findEvidence(db, id)
  if (!found && viewer) throw new NotFound()
  permit(viewer, action, {
    personId: found?.personId,
    managerIds: found && (await listManagerIdsOf(db, found.personId)),
  })
  if (!found) throw new NotFound()
  return found
}
