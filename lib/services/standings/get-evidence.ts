import { listEntriesAbout, listNamesOf } from '@/db/queries/standings'
import type { LedgerKind } from '@/db/schema/progress'
import type { Viewer } from '@/lib/access/viewer'
import type { Catalogue, Competency } from '@/lib/curriculum/catalogue'
import type { LocalDate } from '@/lib/planner/plan'
import { type CompetencyState, competencyStateOf } from '@/lib/roadmap/competency-state'
import type { ProofKind } from '@/lib/roadmap/roadmap'
import { indexOf } from '../catalogue-index'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { shownAges } from '../shown-ages'
import { standingOf } from '../standing'
import { withoutTakenBack } from '../without-taken-back'
import { permitLearner } from './permit-learner'

/** What stands behind a person's cairn in one competency. */
export interface Evidence {
  readonly person: { readonly id: string; readonly name: string }
  readonly competency: string
  /** The person's own day; all days here are theirs. */
  readonly today: LocalDate
  readonly state: CompetencyState
  /** Who signed it off, where somebody did and is still known. */
  readonly signedOffBy: string | null
  readonly steps: readonly StepEvidence[]
  /** What the ledger says of the competency and its steps, the latest first. */
  readonly entries: readonly EvidenceEntry[]
}

interface StepEvidence {
  readonly id: string
  readonly doneOn: LocalDate | null
  /** When the server last graded an answer on data the person had not seen, and passed it. */
  readonly verifiedOn: LocalDate | null
  /** The step was written anew since it was done. */
  readonly changedSince: boolean
}

interface EvidenceEntry {
  readonly kind: LedgerKind
  /** Under the id it has today. */
  readonly subject: string
  readonly on: LocalDate
  readonly at: number
  /** The version of the content it was done on. */
  readonly version: string | null
  readonly how: ProofKind | null
  readonly by: string | null
  /** A verified answer of somebody who had seen the solution: it proves nothing. */
  readonly assisted: boolean
}

/** Everything that bears on one competency of a person. Throws Unauthenticated and NotFound. */
export async function getEvidence(
  context: ServiceContext,
  viewer: Viewer | undefined,
  input: { readonly id: string; readonly competency: string },
): Promise<Evidence> {
  const { db, catalogue, now } = context
  const person = await permitLearner(context, viewer, input.id)
  const { findCompetency, currentId } = indexOf(catalogue)
  const competency = findCompetency(input.competency)
  if (!competency) throw new NotFound(`There is no competency called "${input.competency}".`)
  const [standing, stored] = await Promise.all([
    standingOf(context, person.id),
    listEntriesAbout(db, person.id, subjectsOf(catalogue, competency)),
  ])
  const names = await listNamesOf(db, [
    ...new Set(stored.flatMap(({ detail }) => textIn(detail, 'by') ?? [])),
  ])
  const dayOf = (at: Date) => todayIn(person.timeZone, at.getTime())
  const today = todayIn(person.timeZone, now())
  const entries = withoutTakenBack(stored).map(
    ({ kind, subject, contentVersion, detail, at }): EvidenceEntry => {
      return {
        kind,
        subject: currentId(subject),
        on: dayOf(at),
        at: at.getTime(),
        version: contentVersion,
        how: proofKindIn(detail),
        by: names.get(textIn(detail, 'by') ?? '') ?? null,
        assisted: detail?.assisted === true,
      }
    },
  )
  const proof = standing.proven.get(competency.id)
  const age = shownAges(standing.ages, person.timeZone)[competency.id]
  const steps = competency.steps.map(({ id, version }): StepEvidence => {
    const done = standing.done.get(id)
    const verified = entries.find(
      ({ kind, subject, assisted }) => kind === 'verified' && subject === id && !assisted,
    )
    return {
      id,
      doneOn: done ? dayOf(done.at) : null,
      verifiedOn: verified?.on ?? null,
      changedSince: done !== undefined && done.version !== version,
    }
  })
  const state = competencyStateOf(
    {
      done: steps.filter(({ doneOn }) => doneOn !== null).length,
      total: steps.length,
      proof: proof && {
        how: proof.how,
        on: dayOf(proof.at),
        lastShown: age?.shown,
        due: age?.due,
      },
    },
    today,
  )
  return {
    person: { id: person.id, name: person.name },
    competency: competency.id,
    today,
    state,
    signedOffBy: signedOffBy(entries, competency.id, proof?.how),
    steps,
    entries,
  }
}

/** The competency and its steps, under every id they ever went by. */
function subjectsOf(catalogue: Catalogue, { id, steps }: Competency): string[] {
  const { currentId } = indexOf(catalogue)
  const now = new Set([id, ...steps.map((step) => step.id)])
  return [...now, ...Object.keys(catalogue.renames).filter((old) => now.has(currentId(old)))]
}

function signedOffBy(entries: readonly EvidenceEntry[], competency: string, how?: ProofKind): string | null {
  if (how !== 'sign-off') return null
  const entry = entries.find(
    ({ kind, subject, how: by }) => kind === 'proven' && subject === competency && by === 'sign-off',
  )
  return entry?.by ?? null
}

const kinds: readonly ProofKind[] = ['stated', 'steps', 'exercises', 'placement', 'sign-off']

function proofKindIn(detail: Readonly<Record<string, unknown>> | null): ProofKind | null {
  return kinds.find((kind) => kind === detail?.how) ?? null
}

function textIn(detail: Readonly<Record<string, unknown>> | null, key: string): string | undefined {
  const value = detail?.[key]
  return typeof value === 'string' ? value : undefined
}
