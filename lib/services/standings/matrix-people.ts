import { listLearnersWithin } from '@/db/queries/standings'
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

/** Who learns in a team, by name; of very many the first, and how many are left. */
export async function matrixPeople(
  context: Pick<ServiceContext, 'db' | 'catalogue'>,
  teamId: string,
): Promise<{ readonly people: readonly MatrixPerson[]; readonly left: number }> {
  const { rows, left } = await listLearnersWithin(context.db, teamId)
  const learners = [...byPerson(rows).values()].map((own) => ({
    ...own[0]!,
    teams: own.map((row) => row.teamId),
  }))
  const summaries = await summariesOf(context, learners)
  const people = learners.flatMap(({ personId, name, teams, target, weekdayMinutes }) => {
    const summary = summaries.get(personId)
    const weekMinutes = weekdayMinutes?.reduce((sum, minutes) => sum + minutes, 0) ?? null
    return summary ? [{ id: personId, name, teams, target, weekMinutes, ...summary }] : []
  })
  return { people, left }
}
