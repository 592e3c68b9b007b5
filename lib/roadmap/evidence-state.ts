import { isProven } from './is-proven'
import type { ProofAge, ProofKind } from './roadmap'

/**
 * What stands behind a competency: proof that is fresh, soon to be refreshed or due; only a tick at every step, or one's own word;
 * or no more than some steps, or nothing.
 */
export type EvidenceState = 'fresh' | 'fading' | 'due' | 'ticked' | 'stated' | 'begun' | 'none'

export function evidenceState(
  proof: ProofKind | undefined,
  age: Pick<ProofAge, 'state'> | undefined,
  stepsDone: number,
): EvidenceState {
  if (isProven(proof)) return age?.state ?? 'fresh'
  if (proof === 'steps') return 'ticked'
  if (proof === 'stated') return 'stated'
  return stepsDone > 0 ? 'begun' : 'none'
}
