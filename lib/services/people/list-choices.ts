import { listDirectory } from '@/db/queries/people-directory'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { scopeOf } from '../scope-of'
import { byName, type Named } from './by-name'
import { folded } from './folded'

/** Who is looked for; `team` with everything below it. */
export interface ChoicesQuery {
  readonly search?: string | undefined
  /** `assignable`: whom the viewer may give a path to, so no manager of the team and not themselves. */
  readonly whom: 'seen' | 'assignable'
  readonly team?: string | undefined
  /** From 1. */
  readonly page: number
  /** People a page. */
  readonly limit: number
}

interface Choice extends Named {
  readonly email: string
}

/**
 * A page of the active people whom a viewer may choose, those whose name begins with what is searched before those who
 * merely hold it. Throws Unauthenticated, and NotFound for a team they may not see.
 */
export async function listChoices(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  { search, whom, team, page, limit }: ChoicesQuery,
) {
  permit(viewer, 'list people and teams')
  if (team !== undefined) await permitTeam(context, viewer, 'read team', team)
  const wanted = folded(search ?? '')
  const isAssigning = whom === 'assignable'
  const filter = { state: 'active' as const, teamId: team, mayHold: wanted, ledOnly: isAssigning }
  const found = (await listDirectory(context.db, scopeOf(viewer), filter))
    .filter(({ id }) => !isAssigning || id !== viewer.id)
    .map((person) => ({ person, rank: rankOf(person, wanted) }))
    .filter(({ rank }) => rank < ranks.other)
    .sort((a, b) => a.rank - b.rank || byName(a.person, b.person))
  return {
    people: found
      .slice((page - 1) * limit, page * limit)
      .map(({ person: { id, name, email } }) => ({ id, name, email })),
    total: found.length,
    page,
    pages: Math.max(1, Math.ceil(found.length / limit)),
  }
}

const ranks = { beginsName: 0, beginsWord: 1, within: 2, other: 3 } as const

function rankOf({ name, email }: Choice, wanted: string): number {
  if (wanted === '') return ranks.beginsName
  const plain = folded(name)
  if (plain.startsWith(wanted)) return ranks.beginsName
  const address = folded(email)
  if (address.startsWith(wanted) || plain.includes(` ${wanted}`)) return ranks.beginsWord
  return plain.includes(wanted) || address.includes(wanted) ? ranks.within : ranks.other
}
