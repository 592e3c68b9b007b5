import { listLearnersAfter, listTeamNamesOfMany } from '@/db/queries/standings'
import { organisation } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { competencyStateOf, type StateKind } from '@/lib/roadmap/competency-state'
import type { CsvCell } from '@/lib/wording/csv'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { byPerson } from './by-person'
import { readSummaries, type Summary } from './summaries'

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
): Promise<AsyncGenerator<readonly (readonly CsvCell[])[], void, void>> {
  if (teamId === undefined) permit(viewer, 'administer', organisation)
  else await permitTeam(context, viewer, 'read team', teamId)
  return portions(context, teamId)
}

async function* portions(context: ServiceContext, teamId: string | undefined) {
  const { db, catalogue, now } = context
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
    const teamsOf = byPerson(teams)
    const names = new Map(people.map(({ personId, name }) => [personId, name]))
    yield summaries.flatMap(([{ personId, timeZone }, summary]) => {
      const team = (teamsOf.get(personId) ?? []).map(({ name }) => name).join('; ')
      const person = [personId, names.get(personId) ?? '', team]
      return rowsOf(summary, catalogue, todayIn(timeZone, now())).map((row, at) => [
        ...person,
        ...(titles[at] ?? []),
        ...row,
      ])
    })
    after = { name: last.name, id: last.personId }
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

function rowsOf(summary: Summary, { competencies }: Catalogue, today: string): (readonly CsvCell[])[] {
  return competencies.map(({ steps }, at) => {
    const [, how, on, due] = summary.proven.find(([number]) => number === at) ?? []
    const { kind, done, total } = competencyStateOf(
      {
        done: summary.done[at] ?? 0,
        total: steps.length,
        proof: how && on ? { how, on } : undefined,
      },
      today,
    )
    return [stateNames[kind], done, total, how ?? null, on ?? null, due ?? null]
  })
}
