import { daysBetween } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'
import { isProven } from './is-proven'
import type { ProofKind } from './roadmap'

/** `stated` is the person's own word, which takes a competency out of their plan and proves nothing to others. */
export const stateKinds = ['none', 'begun', 'stated', 'proven'] as const
export type StateKind = (typeof stateKinds)[number]

/** What can be looked for: a state, or what was proven and should be shown again. */
export const soughtStates = [...stateKinds, 'due'] as const
export type SoughtState = (typeof soughtStates)[number]

/** What is known of one person in one competency. */
export interface CompetencyFacts {
  /** Steps done and steps there are, of the curriculum as it is now. */
  readonly done: number
  readonly total: number
  readonly proof?: CompetencyProof
}

export interface CompetencyProof {
  readonly how: ProofKind
  readonly on: LocalDate
  /** When it was last shown, by anything that counts; missing where nobody asked. */
  readonly lastShown?: LocalDate
  /** From when on it should be shown again; what proves nothing to others has none. */
  readonly due?: LocalDate
}

/** Where somebody stands in one competency. */
export interface CompetencyState extends CompetencyFacts {
  readonly kind: StateKind
  /** How old the proof is; where there is none, there is nothing to age. */
  readonly freshness?: Freshness
}

export interface Freshness {
  /** Days since it was proven; 0 is today. */
  readonly days: number
  /** From when on it should be shown again. */
  readonly due?: LocalDate
  readonly isDue: boolean
}

/** The one place that says what a cell, a list and a file call it. Every step done is begun, until a check or a person says more. */
export function stateKindOf({ done, proof }: Pick<CompetencyFacts, 'done' | 'proof'>): StateKind {
  if (proof && isProven(proof.how)) return 'proven'
  if (proof?.how === 'stated') return 'stated'
  return done > 0 ? 'begun' : 'none'
}

/** Where somebody stands, and how fresh what they proved is on a day. */
export function competencyStateOf(facts: CompetencyFacts, today: LocalDate): CompetencyState {
  const { proof } = facts
  const kind = stateKindOf(facts)
  return proof && kind === 'proven'
    ? { ...facts, kind, freshness: freshnessOf(proof, today) }
    : { ...facts, kind }
}

/** Whether it is still in the person's plan, as they see it there too: not proven, not known by their word, not all done. */
export function isLeft({ kind, done, total }: CompetencyState): boolean {
  return kind !== 'proven' && kind !== 'stated' && (total === 0 || done < total)
}

/** Whether a state is what is looked for. What is due for a refresh is proven all the same. */
export function isSought({ kind, freshness }: CompetencyState, sought: SoughtState): boolean {
  return sought === 'due' ? freshness?.isDue === true : kind === sought
}

/** How fresh a proof is. A day ahead of the reader's own, in another zone, is today. */
function freshnessOf({ on, due }: CompetencyProof, today: LocalDate): Freshness {
  return { days: Math.max(0, daysBetween(on, today)), due, isDue: due !== undefined && due <= today }
}
