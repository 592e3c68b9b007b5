import type { Catalogue } from '@/lib/curriculum/catalogue'
import { type Age, ageOf } from '@/lib/review/age-evidence'
import { type EvidenceEntry, evidenceOf } from '@/lib/review/evidence-of'
import type { ProofKind } from '@/lib/roadmap/roadmap'
import { indexOf } from './catalogue-index'
import { withoutTakenBack } from './without-taken-back'

/** An entry of the ledger as the database gives it. */
export interface ShownEntry {
  readonly kind: EvidenceEntry['kind']
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>> | null
  readonly at: Date
}

/**
 * How fresh each proven competency is at an instant, by the one rule of lib/review. What somebody only says, or has ticked
 * step by step, does not age: it was never proof.
 */
export function evidenceAges(
  catalogue: Catalogue,
  ledger: readonly ShownEntry[],
  proven: ReadonlyMap<string, { readonly how: ProofKind; readonly at: Date }>,
  now: number,
): ReadonlyMap<string, Age> {
  const shown = evidenceOf(
    withoutTakenBack(ledger).flatMap((entry) => evidenceIn(catalogue, entry)),
    (competency) => restsOn(catalogue, competency),
  )
  const ages = new Map<string, Age>()
  for (const [id, { how, at }] of proven) {
    if (how === 'stated' || how === 'steps') continue
    // A proof that the ledger tells nothing of was written before it kept such entries.
    const known = shown.get(id) ?? []
    const age = ageOf(known, now) ?? ageOf([{ at: at.getTime(), by: how }, ...known], now)
    if (age) ages.set(id, age)
  }
  return ages
}

function evidenceIn(catalogue: Catalogue, { kind, subject, detail, at }: ShownEntry): EvidenceEntry[] {
  const { findCompetency, findStep } = indexOf(catalogue)
  const competency = kind === 'verified' ? findStep(subject)?.competency : findCompetency(subject)?.id
  const how = typeof detail?.how === 'string' ? detail.how : undefined
  return competency ? [{ kind, competency, how, at: at.getTime() }] : []
}

const closures = new WeakMap<Catalogue, Map<string, ReadonlySet<string>>>()

/** Everything a competency rests on, directly or through others. */
export function restsOn(catalogue: Catalogue, competencyId: string): ReadonlySet<string> {
  const closure = closures.get(catalogue) ?? closureOf(catalogue)
  closures.set(catalogue, closure)
  return closure.get(competencyId) ?? new Set()
}

function closureOf(catalogue: Catalogue): Map<string, ReadonlySet<string>> {
  const { findCompetency } = indexOf(catalogue)
  const beneath = (id: string, found: Set<string>): Set<string> => {
    for (const prerequisite of findCompetency(id)?.prerequisites ?? []) {
      if (found.has(prerequisite)) continue
      found.add(prerequisite)
      beneath(prerequisite, found)
    }
    return found
  }
  return new Map(catalogue.competencies.map(({ id }) => [id, beneath(id, new Set())]))
}
