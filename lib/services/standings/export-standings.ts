import { listLearnersAfter, listTeamNamesOfMany } from '@/db/queries/standings'
import { organisation } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { type StateKind, stateKindOf } from '@/lib/roadmap/competency-state'
import type { CsvCell, CsvRows } from '@/lib/wording/csv'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { byPerson } from './by-person'
import { readSummaries, type Summarised, type Summary } from './summaries'

/** People a portion; what is held at any time is one of them. */
const portion = 25

const head = [
  'person_id',
  'person',
  'teams',
  'competency_id',
  'competency',
  'level',
  'strand',
  'state',
  'steps_done',
  'steps',
  'how',
  'proven_on',
  'refresh_due',
]

const stateNames: Record<StateKind, string> = {
  none: 'not started',
  begun: 'in progress',
  stated: 'stated',
  proven: 'proven',
}

/**
 * Where everybody stands in each competency, a row for each, in portions of people by name: of a team with everything
 * below it, or of the whole organisation. It is read as it is taken, so somebody who learns meanwhile may be in it as
 * before or after. Throws Unauthenticated, Refused and NotFound before the first portion.
 */
export async function exportStandings(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { teamId }: { readonly teamId?: string },
): Promise<AsyncGenerator<CsvRows, void, void>> {
  if (teamId === undefined) permit(viewer, 'administer', organisation)
  else await permitTeam(context, viewer, 'read team', teamId)
  return portions(context, teamId)
}

async function* portions(
  context: ServiceContext,
  teamId: string | undefined,
): AsyncGenerator<CsvRows, void, void> {
  const { db, catalogue } = context
  yield [head]
  const titles = columnsOf(catalogue)
  let after: { name: string; id: string } | undefined
  for (;;) {
    const people = await listLearnersAfter(db, { teamId, after, limit: portion })
    const last = people.at(-1)
    if (!last) return
    const [summaries, teams] = await Promise.all([
      readSummaries(context, people),
      listTeamNamesOfMany(
        db,
        people.map(({ personId }) => personId),
      ),
    ])
    yield rowsOf(catalogue, { people, summaries: new Map(summaries), teams: byPerson(teams), titles })
    after = { name: last.name, id: last.personId }
  }
}

interface Portion {
  readonly people: readonly (Summarised & { readonly name: string })[]
  readonly summaries: ReadonlyMap<Summarised, Summary>
  readonly teams: ReadonlyMap<string, readonly { readonly name: string }[]>
  /** What stands in the columns of a competency, by its number. */
  readonly titles: readonly (readonly string[])[]
}

function* rowsOf({ competencies }: Catalogue, { people, summaries, teams, titles }: Portion): CsvRows {
  for (const person of people) {
    const summary = summaries.get(person)
    if (!summary) continue
    const inTeams = (teams.get(person.personId) ?? []).map(({ name }) => name).join('; ')
    const who: CsvCell[] = [person.personId, person.name, inTeams]
    const proofs = new Map(summary.proven.map((proof) => [proof[0], proof]))
    for (const [number, { steps }] of competencies.entries()) {
      const [, how, on, due] = proofs.get(number) ?? []
      const done = summary.done[number] ?? 0
      const state = stateNames[stateKindOf({ done, proof: how && on ? { how, on } : undefined })]
      yield who.concat(titles[number] ?? [], state, done, steps.length, how ?? null, on ?? null, due ?? null)
    }
  }
}

function columnsOf({ competencies, levels, strands }: Catalogue): readonly (readonly string[])[] {
  const levelNames = new Map(levels.map(({ id, name }) => [id, name]))
  const strandTitles = new Map(strands.map(({ id, title }) => [id, title]))
  return competencies.map(({ id, title, level, strand }) => [
    id,
    title,
    levelNames.get(level) ?? level,
    strandTitles.get(strand) ?? strand,
  ])
}
