import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Refused, Unauthenticated } from '../errors'
import { teamsInScope } from '../teams-in-scope'
import { peopleInScope } from './people-in-scope'

/** Whom a viewer may give a path to: teams and people, each by name. Throws Unauthenticated and Refused. */
export async function listAssignable(context: ServiceContext, viewer: Viewer | undefined) {
  if (!viewer) throw new Unauthenticated()
  if (viewer.role !== 'admin' && viewer.manages.length === 0) throw new Refused()
  const [teams, people] = await Promise.all([teamsInScope(context, viewer), peopleInScope(context, viewer)])
  return {
    teams: teams.map(({ id, name }) => ({ id, name })),
    people: people
      .map(({ personId, name }) => ({ id: personId, name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
