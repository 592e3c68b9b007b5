import type { Database } from '@/db/database'
import type { Catalogue } from '@/lib/curriculum/catalogue'

/** What every use case works with; the clock is an argument like everything else. */
export interface ServiceContext {
  readonly db: Database
  readonly catalogue: Catalogue
  /** Milliseconds since the epoch. */
  readonly now: () => number
}
