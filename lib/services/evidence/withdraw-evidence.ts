import * as evidence from '@/db/queries/evidence'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Conflict } from '../errors'
import { permitEvidence, readEvidence } from './read-evidence'

/** Takes back what the viewer handed in, before it is decided on. Throws NotFound, and Conflict where it was decided on. */
export async function withdrawEvidence(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  const { personId } = await permitEvidence(context, viewer, 'change evidence', { id })
  const withdrawn = await evidence.withdrawEvidence(
    context.db,
    { id, personId },
    {
      at: new Date(context.now()),
      actorId: personId,
      action: 'evidence.withdrawn',
      subject: `evidence:${id}`,
    },
  )
  const current = await readEvidence(context, viewer, { id })
  // Taking back what was taken back changes nothing.
  if (!withdrawn && current.status !== 'withdrawn')
    throw new Conflict(current, 'This was decided on in the meantime. Nothing was changed.')
  return current
}
