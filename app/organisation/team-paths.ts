import type { ListedTeam } from '@/lib/api/contract/teams'

/** A team with the way to it as far as it is known, such as `Data / Ingest`. */
export interface TeamPath extends ListedTeam {
  readonly path: string
}

/** Teams in the order of the tree: each followed by what lies below it, by name. */
export function teamPaths(teams: readonly ListedTeam[]): readonly TeamPath[] {
  const below = new Map<string | null, ListedTeam[]>()
  for (const team of teams) below.set(team.parentId, [...(below.get(team.parentId) ?? []), team])
  const walk = (parentId: string | null, before: string): TeamPath[] =>
    (below.get(parentId) ?? []).flatMap((team) => {
      const path = before ? `${before} / ${team.name}` : team.name
      return [{ ...team, path }, ...walk(team.id, path)]
    })
  return walk(null, '')
}

/** The ids of a team and everything below it. */
export function idsWithin(teams: readonly ListedTeam[], teamId: string): ReadonlySet<string> {
  const found = new Set([teamId])
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const { id, parentId } of teams) if (parentId !== null && found.has(parentId)) found.add(id)
  }
  return found
}
