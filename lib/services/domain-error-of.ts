import { DatabaseUnavailable } from '@/db/errors'
import { Unavailable } from './errors'

/** What a database that cannot serve means to whoever asked; any other error as it is. */
export function domainErrorOf(error: unknown): unknown {
  if (!(error instanceof DatabaseUnavailable)) return error
  return new Unavailable(undefined, { cause: error })
}
