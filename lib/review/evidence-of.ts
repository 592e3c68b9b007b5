import type { Shown, ShownBy } from './age-evidence'

/** An entry of somebody's ledger that shows what they can do. */
export interface EvidenceEntry {
  /** `proven` a competency, `verified` an exercise, `reviewed` cards of a competency. */
  readonly kind: 'proven' | 'verified' | 'reviewed'
  readonly competency: string
  /** How it was proven; undefined beside `proven`. */
  readonly how?: string
  readonly at: number
}

const proofs = ['exercises', 'sign-off', 'placement'] as const

/**
 * What showed each competency, from a ledger: its own proofs, further verified exercises and reviews, and every proof of a
 * competency that rests on it. `restsOn` gives everything a competency rests on.
 */
export function evidenceOf(
  ledger: readonly EvidenceEntry[],
  restsOn: (competency: string) => ReadonlySet<string>,
): ReadonlyMap<string, readonly Shown[]> {
  const shown = new Map<string, Shown[]>()
  const add = (competency: string, at: number, by: ShownBy) => {
    const known = shown.get(competency)
    if (known) known.push({ at, by })
    else shown.set(competency, [{ at, by }])
  }
  for (const { kind, competency, how, at } of ledger) {
    const by = shownBy(kind, how)
    if (!by) continue
    add(competency, at, by)
    // Reviewing a card shows too little of what is beneath it.
    if (kind !== 'reviewed') for (const beneath of restsOn(competency)) add(beneath, at, 'above')
  }
  return shown
}

function shownBy(kind: EvidenceEntry['kind'], how: string | undefined): ShownBy | undefined {
  if (kind === 'verified') return 'exercise'
  if (kind === 'reviewed') return 'review'
  return proofs.find((proof) => proof === how)
}
