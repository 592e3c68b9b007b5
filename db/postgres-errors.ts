import { DrizzleQueryError } from 'drizzle-orm/errors'
import pg from 'pg'
import {
  DatabaseUnavailable,
  DuplicateRow,
  MissingRow,
  StatementFailed,
  type UnavailableReason,
} from './errors.ts'

/** Turns what pg throws, wrapped by Drizzle or not, into the errors that both engines share. */
export function fromPostgres(thrown: unknown): unknown {
  const error = unwrapped(thrown)
  if (error instanceof pg.DatabaseError) return fromServer(error)
  const reason = reasonOfConnection(error)
  return reason ? new DatabaseUnavailable(reason, { cause: error }) : error
}

/** Whether a unit lost to another one and can simply be run again: a serialisation failure or a deadlock. */
export function isConflict(thrown: unknown): boolean {
  const error = thrown instanceof DatabaseUnavailable ? thrown.cause : unwrapped(thrown)
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')
}

/** Drizzle's wrapper has every value of the statement in its message: password hashes would reach the log. */
function unwrapped(thrown: unknown) {
  return thrown instanceof DrizzleQueryError ? thrown.cause : thrown
}

function fromServer(error: pg.DatabaseError) {
  const code = error.code ?? ''
  if (code === '23505') return duplicateRow(error)
  // 23001 is what PostgreSQL 18 says where a reference restricts.
  if (code === '23503' || code === '23001') return new MissingRow({ cause: error })
  const reason = reasonOf(code)
  if (reason) return new DatabaseUnavailable(reason, { cause: error })
  return new StatementFailed(error.message, code, { cause: error })
}

/** The detail is `Key (team_id, person_id)=(…, …) already exists.`; its words are translated, its brackets are not. */
function duplicateRow(error: pg.DatabaseError) {
  const columns = /\(([^)]*)\)=\(/.exec(error.detail ?? '')?.[1] ?? ''
  return new DuplicateRow(error.table ?? '', columns.split(', '), { cause: error })
}

function reasonOf(code: string): UnavailableReason | undefined {
  if (code === '53100') return 'full'
  if (code === '25006') return 'read-only'
  if (code.startsWith('53') || busy.has(code)) return 'busy'
  if (code.startsWith('08') || code.startsWith('28') || unreachable.has(code)) return 'unreachable'
  return undefined
}

/** Conflicts that lasted; a lock or a statement that took too long. */
const busy = new Set(['40001', '40P01', '55P03', '57014', '25P03'])

/** Shut down, crashed, starting, no such database. */
const unreachable = new Set(['57P01', '57P02', '57P03', '57P05', '3D000'])

function reasonOfConnection(error: unknown): UnavailableReason | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string' && network.has(error.code)) return 'unreachable'
  // pg gives these no code.
  if (/after calling end/.test(error.message)) return 'closed'
  if (/timeout exceeded when trying to connect/.test(error.message)) return 'busy'
  if (/^Connection terminated|not queryable|^Query read timeout/.test(error.message)) return 'unreachable'
  return undefined
}

const network = new Set(
  'ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH ENETUNREACH EPIPE ENOENT EACCES'.split(
    ' ',
  ),
)
