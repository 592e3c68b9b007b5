interface TreeTeam {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

/**
 * Finds teams by what a person writes: a name, or the end of a path such as `Data / Ingest`. Gives the ids of all that
 * fit. A name that itself holds a slash is found too.
 */
export function teamFinder(teams: readonly TreeTeam[]): (written: string) => readonly string[] {
  const byId = new Map(teams.map((team) => [team.id, team]))
  const ends = new Map<string, string[]>()
  for (const team of teams) {
    let path = ''
    const seen = new Set<string>()
    for (
      let each: TreeTeam | undefined = team;
      each && !seen.has(each.id);
      each = byId.get(each.parentId ?? '')
    ) {
      seen.add(each.id)
      path = path ? `${folded(each.name)}/${path}` : folded(each.name)
      ends.set(path, [...(ends.get(path) ?? []), team.id])
    }
  }
  return (written) => ends.get(folded(written)) ?? []
}

const folded = (text: string) =>
  text
    .split('/')
    .map((part) => part.trim().toLowerCase())
    .join('/')
