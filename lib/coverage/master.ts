/**
 * The choice among bundles as a linear program: each person takes one bundle at most, each gap is filled by bundles or
 * stays open at a price. Whoever brings the solver implements this; the clock is theirs too.
 */
export interface Master {
  /** A bundle that a person may take: which gaps it fills, and what it costs in minutes. */
  add(column: MasterColumn): void
  /** Solves it with parts of bundles allowed: minutes that one person fewer in a gap, and each person, is worth. */
  relax(): { readonly gapPrices: readonly number[]; readonly personPrices: readonly number[] }
  /** Takes whole bundles, the best choice of those added so far: their positions, and whether none is better. */
  choose(): { readonly columns: readonly number[]; readonly isBest: boolean }
  /** Lets go of it. */
  close(): void
}

export interface MasterColumn {
  readonly person: number
  /** Positions of gaps. */
  readonly gaps: readonly number[]
  readonly minutes: number
  /** Decides among choices of the same minutes; all of them together stay below half a minute. */
  readonly tie: number
}

export interface Solver {
  open(gaps: readonly number[], people: number, openNeedCost: number): Master
  /** Whether there is time to go on looking for bundles, and to look at every bundle that may matter. */
  hasTime(phase: 'bundles' | 'proof'): boolean
}
