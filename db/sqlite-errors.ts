import {
  DatabaseUnavailable,
  DuplicateRow,
  MissingRow,
  StatementFailed,
  type UnavailableReason,
} from './errors.ts'

/** Turns what better-sqlite3 throws into the errors that both engines share; anything else is given back as it is. */
export function fromSqlite(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error instanceof TypeError && error.message.includes('connection is not open')) {
    return new DatabaseUnavailable('closed', { cause: error })
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (!code.startsWith('SQLITE_')) return error
  if (duplicate.has(code)) return duplicateRow(error)
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new MissingRow({ cause: error })
  // The second part is the kind: SQLITE_IOERR_WRITE is an SQLITE_IOERR.
  const reason = reasons[code.split('_')[1] ?? '']
  if (reason) return new DatabaseUnavailable(reason, { cause: error })
  return new StatementFailed(error.message, code, { cause: error })
}

const duplicate = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_ROWID',
])

const reasons: Record<string, UnavailableReason | undefined> = {
  FULL: 'full',
  READONLY: 'read-only',
  BUSY: 'busy',
  LOCKED: 'busy',
  NOMEM: 'busy',
  IOERR: 'unreachable',
  CANTOPEN: 'unreachable',
  CORRUPT: 'damaged',
  NOTADB: 'damaged',
}

/** The message is `UNIQUE constraint failed: memberships.team_id, memberships.person_id`. */
function duplicateRow(error: Error) {
  const names = error.message.slice(error.message.indexOf(':') + 1).split(',')
  const [table] = names[0]!.trim().split('.')
  const columns = names.map((name) => name.trim().split('.').at(-1)!)
  return new DuplicateRow(table!, columns, { cause: error })
}
