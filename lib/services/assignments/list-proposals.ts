import { listOpenProposals } from '@/db/queries/path-proposals'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Refused, Unauthenticated } from '../errors'
import { peopleInScope } from './people-in-scope'

/** What the people a viewer looks after asked for and nobody answered, the earliest first. Throws Unauthenticated and Refused. */
export async function listProposals(context: ServiceContext, viewer: Viewer | undefined) {
  if (!viewer) throw new Unauthenticated()
  if (viewer.role !== 'admin' && viewer.manages.length === 0) throw new Refused()
  const people = await peopleInScope(context, viewer)
  const found = await listOpenProposals(
    context.db,
    people.map(({ personId }) => personId),
  )
  return found.map(({ id, personId, personName, pathId, path, dueOn, note, proposedAt }) => ({
    id,
    personId,
    name: personName,
    pathId,
    title: path?.title ?? '',
    dueOn,
    note,
    proposedAt: proposedAt.getTime(),
  }))
}
