import type { Database } from '@/db/database'
import type { Caller, World } from './access-row'

/** What a door beside the contract answers each kind of viewer who asks for what is the learner's, or their team's. */
export interface DoorRow {
  /** Adds what the door is about, straight into the database; gives what `path` needs. */
  readonly prepare?: (db: Database, world: World) => Promise<Readonly<Record<string, string>>>
  readonly method?: string
  /** The address asked for, made anew for each caller, after `prepare`. */
  readonly path: (world: World, prepared: Readonly<Record<string, string>>) => string
  /** The address carries a secret, so whoever holds it may learn what it leads to. */
  readonly holdsSecret?: boolean
  /** The status each caller gets. */
  readonly expects: Readonly<Record<Caller, number>>
}
