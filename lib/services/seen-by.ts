import { listPeopleIdsWithin } from '@/db/queries/audiences'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from './context'
import { teamsInScope } from './teams-in-scope'

/**
 * Whose part of an assignment a viewer sees: everybody's for an admin, else that of all who belong to the teams they
 * manage, managers of a team below with them, and their own.
 */
export async function seenBy(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer,
): Promise<(personId: string) => boolean> {
  if (viewer.role === 'admin') return () => true
  const teamIds = (await teamsInScope(context, viewer)).map(({ id }) => id)
  const seen = new Set([viewer.id, ...(await listPeopleIdsWithin(context.db, teamIds))])
  return (personId) => seen.has(personId)
}
