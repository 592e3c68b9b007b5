import { createHash } from 'node:crypto'
import { email as emailShape, name as nameShape } from '@/lib/api/contract/shapes'
import { teamFinder } from './find-team-by-path'
import type { CsvRow } from './read-csv'

type Role = 'member' | 'manager'

/** What is known of those whom a file names, as far as whoever imports may know it. */
export interface ImportFacts {
  readonly teams: readonly { readonly id: string; readonly name: string; readonly parentId: string | null }[]
  /** People in sight, by e-mail. */
  readonly people: ReadonlyMap<
    string,
    {
      readonly id: string
      readonly name: string
      readonly isActive: boolean
      readonly roles: ReadonlyMap<string, Role>
    }
  >
  /** Whether people may be invited to no team. */
  readonly mayLeaveTeamOut: boolean
}

export interface PlannedRow extends CsvRow {
  readonly outcome: 'invite' | 'add' | 'nothing' | 'wrong'
  /** What happens, or what is wrong and what to do. */
  readonly message: string
  readonly teamId: string | null
  readonly as: Role
  /** Set where they are here already. */
  readonly personId?: string
}

/** What each row would do, in the order of the file. */
export function planImport(rows: readonly CsvRow[], facts: ImportFacts): readonly PlannedRow[] {
  const teamsAt = teamFinder(facts.teams)
  const firstLines = new Map<string, number>()
  return rows.map((row) => {
    const planned = planRow(row, facts, teamsAt)
    const key = row.email.toLowerCase()
    const first = firstLines.get(key)
    if (first === undefined) firstLines.set(key, row.line)
    if (first === undefined || planned.outcome === 'wrong') return planned
    return wrong(row, `Line ${first} has this e-mail already. Keep one of the two.`)
  })
}

/** Stands for a plan: another one when any row would do something else. */
export function planHash(bytes: Uint8Array, plan: readonly PlannedRow[]): string {
  const facts = plan.map(({ line, email, teamId, as, outcome, personId }) => [
    line,
    email,
    teamId,
    as,
    outcome,
    personId ?? null,
  ])
  return createHash('sha256').update(bytes).update(JSON.stringify(facts)).digest('base64url')
}

function planRow(
  row: CsvRow,
  facts: ImportFacts,
  teamsAt: (written: string) => readonly string[],
): PlannedRow {
  const formula = (['email', 'name', 'team', 'role'] as const).find((column) => isFormula(row[column]))
  if (formula) {
    return wrong(row, `The ${formula} begins like a formula (= + - @). Write it without that sign.`)
  }
  const email = emailShape.safeParse(row.email)
  if (!email.success) {
    return wrong(row, row.email === '' ? 'The e-mail is missing.' : 'This is not an e-mail address.')
  }
  const name = row.name === '' ? undefined : nameShape.safeParse(row.name)
  if (name?.error) return wrong(row, name.error.issues[0]?.message ?? 'This name cannot be used.')
  const as = roleOf(row.role)
  if (!as) return wrong(row, 'The role is member or manager. An admin is made on the page of the person.')
  const found = teamsAt(row.team)
  const [teamId = null] = row.team === '' ? [] : found
  if (row.team === '' && !facts.mayLeaveTeamOut) return wrong(row, 'Say which of your teams.')
  if (row.team !== '' && found.length === 0)
    return wrong(row, 'None of your teams has this name. Make it first, or write it as it is.')
  if (found.length > 1) return wrong(row, 'Several teams have this name. Write the way to it: Data / Ingest.')
  if (teamId === null && as === 'manager') return wrong(row, 'Say which team they manage.')

  const person = facts.people.get(email.data)
  const planned = { ...row, email: email.data, teamId, as }
  if (!person) {
    return { ...planned, outcome: 'invite', message: 'An invitation is made.' }
  }
  if (!person.isActive)
    return wrong(row, `${person.name} was deactivated. Reactivate them first, or leave the row out.`)
  const role = teamId === null ? 'member' : person.roles.get(teamId)
  // An import takes nothing away: a manager who is listed as a member stays a manager.
  if (role === as || role === 'manager' || teamId === null) {
    return { ...planned, personId: person.id, outcome: 'nothing', message: `${person.name} is here already.` }
  }
  const message = role
    ? `${person.name} becomes a manager of the team.`
    : `${person.name} is here already and joins the team.`
  return { ...planned, personId: person.id, outcome: 'add', message }
}

function roleOf(written: string): Role | undefined {
  const role = written.toLowerCase()
  if (role === '' || role === 'member') return 'member'
  return role === 'manager' ? 'manager' : undefined
}

/** Refused rather than changed: nobody is called `=cmd`, and what is kept goes out into other tables again. */
function isFormula(cell: string): boolean {
  return /^[=+\-@]/.test(cell)
}

function wrong(row: CsvRow, message: string): PlannedRow {
  return { ...row, outcome: 'wrong', message, teamId: null, as: 'member' }
}
