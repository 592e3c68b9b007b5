import { listCompletions, listProofs, listShown } from '@/db/queries/progress'
import type { Catalogue, Step } from '@/lib/curriculum/catalogue'
import type { Age } from '@/lib/review/age-evidence'
import type { ProofKind } from '@/lib/roadmap/roadmap'
import { indexOf } from './catalogue-index'
import type { ServiceContext } from './context'
import { evidenceAges } from './evidence-ages'

/** Where somebody stands: what they have done, under the ids of today, and what that proves. */
export interface Standing {
  /** Step id to what was done; a step the curriculum no longer holds has no `step`. */
  readonly done: ReadonlyMap<string, Done>
  /** Competency id to how and since when. */
  readonly proven: ReadonlyMap<string, { readonly how: ProofKind; readonly at: Date }>
}

/** Where somebody stands, and how fresh what they proved is at an instant. */
export interface AgedStanding extends Standing {
  readonly ages: ReadonlyMap<string, Age>
}

interface Done {
  readonly at: Date
  readonly version: string
  /** Study time as it was spent, where it is known. */
  readonly minutes: number | null
  readonly step?: Step
}

/** Reads a person's ledger as it amounts at an instant. */
export async function standingOf(
  { db, catalogue, now }: ServiceContext,
  personId: string,
): Promise<AgedStanding> {
  const [completions, proofs, shown] = await Promise.all([
    listCompletions(db, personId),
    listProofs(db, personId),
    listShown(db, personId),
  ])
  const standing = deriveStanding(catalogue, completions, proofs)
  return { ...standing, ages: evidenceAges(catalogue, shown, standing.proven, now()) }
}

/** Carries ids over to today's and adds what doing every step of a competency proves. */
export function deriveStanding(
  catalogue: Catalogue,
  completions: readonly {
    stepId: string
    contentVersion: string
    minutes: number | null
    completedAt: Date
  }[],
  proofs: readonly { competencyId: string; how: ProofKind; provenAt: Date }[],
): Standing {
  const { currentId, findStep } = indexOf(catalogue)
  const done = new Map(
    completions.map(({ stepId, contentVersion, minutes, completedAt }) => {
      const id = currentId(stepId)
      return [id, { at: completedAt, version: contentVersion, minutes, step: findStep(id) }] as const
    }),
  )
  return { done, proven: provenBy(catalogue, done, proofs) }
}

/** What somebody has proven, from when they did which step, under its id of today, and from their proofs. */
export function provenBy(
  catalogue: Catalogue,
  done: ReadonlyMap<string, { readonly at: Date }>,
  proofs: readonly { competencyId: string; how: ProofKind; provenAt: Date }[],
): Standing['proven'] {
  const { currentId } = indexOf(catalogue)
  const proven = new Map<string, { how: ProofKind; at: Date }>(
    proofs.map(({ competencyId, how, provenAt }) => [currentId(competencyId), { how, at: provenAt }]),
  )
  for (const { id, steps } of catalogue.competencies) {
    const before = proven.get(id)
    // A check, a placement or a sign-off says more than having done the steps; somebody's own word says less.
    if (steps.length === 0 || (before && before.how !== 'stated')) continue
    const times = steps.flatMap((step) => done.get(step.id)?.at ?? [])
    if (times.length < steps.length) continue
    proven.set(id, { how: 'steps', at: new Date(Math.max(...times.map((at) => at.getTime()))) })
  }
  return proven
}
