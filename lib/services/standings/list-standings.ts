import { countLearnersByTeam } from '@/db/queries/standings'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { teamsInScope } from '../teams-in-scope'

const week = 7 * 86_400_000

/** A team, with how many learn in it and below it, and how many of them did something in the last seven days. */
export interface TeamStanding {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly people: number
  readonly active: number
}

/** The teams a viewer may look into, by name; none for somebody who manages none. Throws Unauthenticated. */
export async function listStandings(
  { db, now }: ServiceContext,
  viewer: Viewer | undefined,
): Promise<readonly TeamStanding[]> {
  permit(viewer, 'read profile')
  const teams = await teamsInScope({ db }, viewer)
  if (teams.length === 0) return []
  const counted = await countLearnersByTeam(db, new Date(now() - week))
  const counts = new Map(counted.map(({ teamId, ...counts }) => [teamId, counts]))
  return teams.map(({ id, name, parentId }) => ({
    id,
    name,
    parentId,
    ...(counts.get(id) ?? { people: 0, active: 0 }),
  }))
}
