import { listPeopleByEmail } from '@/db/queries/people-directory'
import { listTeamsOfPeople, listTeamTree } from '@/db/queries/team-tree'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Refused } from '../errors'
import { groupBy } from '../group-by'
import { scopeOf } from '../scope-of'
import type { Delivery } from '../send-invitation'
import { peopleInSight } from './people-in-sight'
import { type ImportFacts, type PlannedRow, planHash, planImport } from './plan-import'
import { readCsv } from './read-csv'

/** A file with what it would do now. */
export interface ReadImport {
  readonly plan: readonly PlannedRow[]
  /** What the teams are called that it may speak of, by id. */
  readonly teamNames: ReadonlyMap<string, string>
  readonly encoding: string
  /** Stands for the plan. */
  readonly reviewed: string
}

/** Reads a CSV file (base64) for a viewer who manages a team. Throws Refused, and Invalid for what is no such file. */
export async function readImport(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer,
  file: string,
): Promise<ReadImport> {
  const teams = await listTeamTree(context.db, scopeOf(viewer))
  if (viewer.role !== 'admin' && teams.length === 0) throw new Refused()
  const bytes = Buffer.from(file, 'base64')
  const { rows, encoding } = readCsv(bytes)
  const emails = [...new Set(rows.map(({ email }) => email.toLowerCase()))]
  const facts: ImportFacts = {
    teams,
    people: await peopleOf(context, viewer, emails),
    mayLeaveTeamOut: viewer.role === 'admin',
  }
  const plan = planImport(rows, facts)
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]))
  return { plan, teamNames, encoding, reviewed: planHash(bytes, plan) }
}

/** What is reported of a plan; `delivery` says how invitations leave. */
export function importReport(
  { plan, encoding, reviewed }: Pick<ReadImport, 'plan' | 'encoding' | 'reviewed'>,
  delivery: Delivery,
  links?: ReadonlyMap<number, string>,
) {
  const counts = { invite: 0, add: 0, nothing: 0, wrong: 0 }
  for (const { outcome } of plan) counts[outcome] += 1
  const rows = plan.map(({ line, email, name, team, role, outcome, message }) => {
    const link = links?.get(line)
    return { line, email, name, team, role, outcome, message, ...(link ? { link } : {}) }
  })
  return { rows, counts, delivery, encoding, reviewed }
}

async function peopleOf(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer,
  emails: readonly string[],
): Promise<ImportFacts['people']> {
  const people = new Map<string, ReturnType<ImportFacts['people']['get']> & {}>()
  for (let from = 0; from < emails.length; from += portion) {
    const found = await listPeopleByEmail(context.db, emails.slice(from, from + portion))
    const seen = await peopleInSight(context, viewer, found)
    if (seen.length === 0) continue
    const ids = seen.map(({ id }) => id)
    const teams = groupBy(await listTeamsOfPeople(context.db, ids, scopeOf(viewer)), (each) => each.personId)
    for (const { id, name, email, deactivatedAt } of seen) {
      const roles = new Map((teams.get(id) ?? []).map((team) => [team.id, team.role]))
      people.set(email, { id, name, isActive: deactivatedAt === null, roles })
    }
  }
  return people
}

/** E-mails a query: well below what either engine takes in parameters. */
const portion = 200
