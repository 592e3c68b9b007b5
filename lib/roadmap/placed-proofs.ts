import type { ProofKind } from './roadmap'

/** As much of a placement's conclusion as decides what it proves. */
export interface Placed {
  readonly competency: string
  readonly standing: 'known' | 'unknown' | 'unsure'
  /** A plan may leave it out. */
  readonly counts: boolean
}

/** What a person says against a conclusion: that they do know it, or that they do not. */
export type Overrides = Readonly<Record<string, 'known' | 'unknown'>>

/**
 * What is proven, and how, once a placement is applied. What running code, a sign-off or every step proved stays. Known by the
 * placement takes the place of somebody's own word; not known by it takes that word and an earlier placement back, unless the
 * person insists, and then it is their own word again. What is unsure changes nothing.
 */
export function proofsAfterPlacement(
  proven: Readonly<Record<string, ProofKind>>,
  conclusion: readonly Placed[],
  overrides: Overrides,
): Record<string, ProofKind> {
  const after: Record<string, ProofKind> = { ...proven }
  for (const placed of conclusion) {
    const how = proofAfter(proven[placed.competency], placed, overrides[placed.competency])
    if (how) after[placed.competency] = how
    else delete after[placed.competency]
  }
  return after
}

function proofAfter(
  before: ProofKind | undefined,
  { standing, counts }: Placed,
  override: 'known' | 'unknown' | undefined,
): ProofKind | undefined {
  if (before === 'exercises' || before === 'sign-off') return before
  if (override !== 'unknown' && counts) return 'placement'
  if (before === 'steps') return before
  if (override === 'known') return 'stated'
  if (override === 'unknown') return undefined
  return standing === 'unknown' ? undefined : before
}
