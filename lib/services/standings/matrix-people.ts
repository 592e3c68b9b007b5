import type { Database } from '@/db/database'
import { listLearnersWithin } from '@/db/queries/standings'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Target } from '@/lib/roadmap/roadmap'
import type { ServiceContext } from '../context'
import { byPerson } from './by-person'
import { type Summary, summariesOf } from './summaries'

export interface MatrixPerson extends Summary {
  readonly id: string
  readonly name: string
  /** Ids of the teams, of those asked for, that they are in. */
  readonly teams: readonly string[]
  readonly target: Target | null
  /** Minutes a week they plan with; null before they have said. */
  readonly weekMinutes: number | null
}

/** Teams that are looked at again and again; the one looked at longest ago makes room. */
const keptAtMost = 100

/** Who learns in a team, by name. What was read at the same mark is given again. */
export async function matrixPeople(
  context: Pick<ServiceContext, 'db' | 'catalogue'>,
  teamId: string,
  mark: string | null,
): Promise<readonly MatrixPerson[]> {
  if (mark === null) return []
  const kept = keptFor(context.db)
  const before = kept.get(teamId)
  const people =
    before?.mark === mark && before.catalogue === context.catalogue
      ? before.people
      : await readPeople(context, teamId)
  kept.delete(teamId)
  kept.set(teamId, { mark, catalogue: context.catalogue, people })
  const [oldest] = kept.keys()
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest)
  return people
}

async function readPeople(
  context: Pick<ServiceContext, 'db' | 'catalogue'>,
  teamId: string,
): Promise<readonly MatrixPerson[]> {
  const rows = await listLearnersWithin(context.db, teamId)
  const learners = [...byPerson(rows).values()].map((own) => ({
    ...own[0]!,
    teams: own.map((row) => row.teamId),
  }))
  const summaries = await summariesOf(context, learners)
  return learners.flatMap(({ personId, name, teams, target, weekdayMinutes }) => {
    const summary = summaries.get(personId)
    const weekMinutes = weekdayMinutes?.reduce((sum, minutes) => sum + minutes, 0) ?? null
    return summary ? [{ id: personId, name, teams, target, weekMinutes, ...summary }] : []
  })
}

interface Kept {
  readonly mark: string
  readonly catalogue: Catalogue
  readonly people: readonly MatrixPerson[]
}

const keptByDatabase = new WeakMap<Database, Map<string, Kept>>()

function keptFor(db: Database): Map<string, Kept> {
  const kept = keptByDatabase.get(db) ?? new Map<string, Kept>()
  keptByDatabase.set(db, kept)
  return kept
}
