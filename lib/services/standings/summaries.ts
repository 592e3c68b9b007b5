import { setImmediate } from 'node:timers/promises'
import { listCompletionsOfMany, listProofsOfMany, listShownOfMany } from '@/db/queries/standings'
import type { LocalDate } from '@/lib/planner/plan'
import type { ProofKind } from '@/lib/roadmap/roadmap'
import { indexOf } from '../catalogue-index'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { evidenceAges } from '../evidence-ages'
import { keepForPeople } from '../keep-for-people'
import { provenBy } from '../standing'
import { byPerson } from './by-person'

/** What a person's ledger amounts to, by competency; days are those of the person's own zone. */
export interface Summary {
  /** Steps done, in the order of the curriculum's competencies. */
  readonly done: readonly number[]
  /**
   * Which competency, by its number in that order, was proven how and on which day, and from which day on it should be
   * shown again; null where it is nothing that ages.
   */
  readonly proven: readonly (readonly [number, ProofKind, LocalDate, LocalDate | null])[]
  /** The day of the last step done. */
  readonly lastStudy: LocalDate | null
}

/** Whose summary is wanted, and the id of the last entry of their ledger. */
export interface Summarised {
  readonly personId: string
  readonly timeZone: string
  readonly lastEntry: string | null
}

/** People at a time: more would keep the process from answering anybody else for too long. */
const portion = 50
/** Some forty megabytes. */
const keptFor = keepForPeople<Summary>(20_000)
const markOf = ({ timeZone, lastEntry }: Summarised) => `${timeZone} ${lastEntry}`

/**
 * The summaries of some people by their id. Everything a summary says comes from the ledger, and every change of what
 * somebody did is an entry in it, so one that was made at the last entry there is still holds: it is kept in the
 * process, and only the id of that entry is read anew.
 */
export async function summariesOf(
  { db, catalogue }: Pick<ServiceContext, 'db' | 'catalogue'>,
  people: readonly Summarised[],
): Promise<ReadonlyMap<string, Summary>> {
  const kept = keptFor({ db, catalogue })
  const summaries = new Map<string, Summary>()
  const missing: Summarised[] = []
  for (const person of people) {
    const before = kept.find(person.personId, markOf(person))
    if (before) summaries.set(person.personId, before)
    else missing.push(person)
  }
  for (let from = 0; from < missing.length; from += portion) {
    if (from > 0) await setImmediate()
    for (const [person, summary] of await readSummaries(
      { db, catalogue },
      missing.slice(from, from + portion),
    )) {
      summaries.set(person.personId, kept.keep(person.personId, markOf(person), summary))
    }
  }
  return summaries
}

/** The same, of `portion` people at most, from the database each time and without keeping any. */
export async function readSummaries(
  { db, catalogue }: Pick<ServiceContext, 'db' | 'catalogue'>,
  people: readonly Summarised[],
): Promise<readonly (readonly [Summarised, Summary])[]> {
  const ids = people.map(({ personId }) => personId)
  const [completions, proofs, shown] = await Promise.all([
    listCompletionsOfMany(db, ids),
    listProofsOfMany(db, ids),
    listShownOfMany(db, ids),
  ])
  const completionsOf = byPerson(completions)
  const proofsOf = byPerson(proofs)
  const shownOf = byPerson(shown)
  const { currentId } = indexOf(catalogue)
  return people.map((person) => {
    const own = completionsOf.get(person.personId) ?? []
    const done = new Map(own.map(({ stepId, completedAt }) => [currentId(stepId), { at: completedAt }]))
    const proven = provenBy(catalogue, done, proofsOf.get(person.personId) ?? [])
    // When it is due rests on the ledger alone, so the summary holds for as long as that stays as it is.
    const ages = evidenceAges(catalogue, shownOf.get(person.personId) ?? [], proven, Number.POSITIVE_INFINITY)
    const dayOf = (at: Date | number) => todayIn(person.timeZone, Number(at))
    const last = own.reduce((latest, { completedAt }) => Math.max(latest, completedAt.getTime()), 0)
    return [
      person,
      {
        done: catalogue.competencies.map(({ steps }) => steps.filter(({ id }) => done.has(id)).length),
        proven: catalogue.competencies.flatMap(({ id }, number) => {
          const proof = proven.get(id)
          if (!proof) return []
          const age = ages.get(id)
          return [[number, proof.how, dayOf(proof.at), age ? dayOf(age.dueAt) : null] as const]
        }),
        lastStudy: own.length > 0 ? dayOf(last) : null,
      },
    ]
  })
}
