import { listPeopleIdsWithin } from '@/db/queries/audiences'
import { listOpenProposals } from '@/db/queries/path-proposals'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Refused, Unauthenticated } from '../errors'
import { teamsInScope } from '../teams-in-scope'

/**
 * What the people a viewer looks after, managers of a team below with them, asked for and nobody answered, the earliest first; never what they
 * asked for themselves. Throws Unauthenticated and Refused.
 */
export async function listProposals(context: ServiceContext, viewer: Viewer | undefined) {
  if (!viewer) throw new Unauthenticated()
  if (viewer.role !== 'admin' && viewer.manages.length === 0) throw new Refused()
  const found = await listOpenProposals(context.db, await answeredBy(context, viewer))
  return found
    .filter(({ personId }) => personId !== viewer.id)
    .map(({ id, personId, personName, pathId, path, dueOn, note, proposedAt }) => ({
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

/** Those whose asking the viewer may answer; everybody for an admin. */
async function answeredBy(context: ServiceContext, viewer: Viewer): Promise<readonly string[] | undefined> {
  if (viewer.role === 'admin') return undefined
  const teamIds = (await teamsInScope(context, viewer)).map(({ id }) => id)
  return listPeopleIdsWithin(context.db, teamIds)
}
