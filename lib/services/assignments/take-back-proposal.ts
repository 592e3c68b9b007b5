import { closeProposal, findProposal } from '@/db/queries/path-proposals'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'

/** Takes back what the viewer asked for, while nobody has answered; afterwards nothing changes. Throws NotFound. */
export async function takeBackProposal(
  { db, now }: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'change settings')
  const proposal = await findProposal(db, id)
  if (proposal?.personId !== viewer.id) throw new NotFound()
  const closed = await db.transaction(function* (tx) {
    return yield* closeProposal(db, tx, {
      id,
      status: 'taken-back',
      answeredBy: viewer.id,
      answeredAt: new Date(now()),
      answer: null,
    })
  })
  return { id, status: closed ? ('taken-back' as const) : proposal.status }
}
