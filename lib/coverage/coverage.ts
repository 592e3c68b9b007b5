/** Somebody of the team and what they have proven. */
export interface TeamMember {
  readonly id: string
  /** Competency ids proven for others too: by exercises, placement or sign-off. */
  readonly proven: readonly string[]
}

/** How one competency is covered. */
export interface CompetencyCover {
  readonly competency: string
  readonly needed: number
  /** Ids of who has proven it, by name. */
  readonly has: readonly string[]
  /** How many are missing; 0 where there are enough. */
  readonly gap: number
  /** Needed, and one person alone has it. */
  readonly onlyOne: boolean
}

/** What a team needs against what it has, in the order of the needs. */
export function coverOf(
  needs: readonly { readonly competency: string; readonly needed: number }[],
  members: readonly TeamMember[],
): CompetencyCover[] {
  return needs.map(({ competency, needed }) => {
    const has = members.filter(({ proven }) => proven.includes(competency)).map(({ id }) => id)
    const gap = Math.max(0, needed - has.length)
    return { competency, needed, has, gap, onlyOne: needed > 0 && has.length === 1 }
  })
}

/** What happens to the cover of the needs when one person leaves. */
export interface Departure {
  /** Competencies that are needed and that nobody else has. */
  readonly lost: readonly string[]
  /** Needed, with enough people until now and too few then, though somebody is left. */
  readonly short: readonly string[]
  /** Too few already, and one fewer then, though somebody is left. */
  readonly worse: readonly string[]
}

/** Says what breaks for a team when this person leaves it. */
export function departureOf(cover: readonly CompetencyCover[], personId: string): Departure {
  const theirs = cover.filter(({ needed, has }) => needed > 0 && has.includes(personId))
  const left = theirs.filter(({ has }) => has.length > 1)
  const ids = (competencies: readonly CompetencyCover[]) => competencies.map(({ competency }) => competency)
  return {
    lost: ids(theirs.filter(({ has }) => has.length === 1)),
    short: ids(left.filter(({ gap, needed, has }) => gap === 0 && has.length - 1 < needed)),
    worse: ids(left.filter(({ gap }) => gap > 0)),
  }
}
