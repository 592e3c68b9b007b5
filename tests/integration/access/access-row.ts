import type { Database } from '@/db/database'

/** Every kind of viewer that each endpoint is asked as. */
export const callers = [
  'anonymous',
  'learner',
  'learnerOfAnotherTeam',
  'manager',
  'managerOfAnotherTeam',
  'deactivated',
  'admin',
] as const

export type Caller = (typeof callers)[number]

/** The ids of a small organisation: `learner` is in `subTeam` below `team`, which `manager` manages; the others are elsewhere. */
export interface World {
  readonly team: string
  readonly subTeam: string
  readonly otherTeam: string
  readonly learner: string
  readonly learnerOfAnotherTeam: string
  readonly manager: string
  readonly managerOfAnotherTeam: string
  readonly deactivated: string
  readonly admin: string
}

/** What an endpoint answers each kind of viewer who asks for what belongs to the learner, or to the learner's team. */
export interface AccessRow {
  /** Path parameters and body; made anew for each caller, after `prepare`. */
  readonly input?: (world: World, prepared: Readonly<Record<string, string>>) => Record<string, unknown>
  /** Adds what the endpoint is about, straight into the database; gives ids that `input` needs. */
  readonly prepare?: (db: Database, world: World) => Promise<Readonly<Record<string, string>>>
  /** The status each caller gets. */
  readonly expects: Readonly<Record<Caller, number>>
}

/** Rows by the endpoint's name in the contract, such as `teams.get`. */
export type AccessRows = Readonly<Record<string, AccessRow>>
