/** A row with this key is there already. */
export class DuplicateRow extends Error {
  override readonly name = 'DuplicateRow'

  /** Table and columns as the database names them: `people`, `['email']`. */
  constructor(
    readonly table: string,
    readonly columns: readonly string[],
    options?: ErrorOptions,
  ) {
    super(`A row of ${table} with the same ${columns.join(', ')} is there already.`, options)
  }
}

/** A row refers to one that is not there, or a row to be deleted is still referred to. */
export class MissingRow extends Error {
  override readonly name = 'MissingRow'

  constructor(options?: ErrorOptions) {
    super('A row refers to another that is not there, or that was to be deleted.', options)
  }
}

/** The database cannot do this now. Nothing of the unit was kept, unless the connection broke during its commit. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'

  constructor(
    readonly reason: UnavailableReason,
    options?: ErrorOptions,
  ) {
    super(unavailable[reason], options)
  }
}

/** Any other refusal of a statement: a mistake in the code or a schema that is not migrated. Carries no values. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed'

  constructor(
    message: string,
    readonly code: string | undefined,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

const unavailable = {
  full: 'The disk of the database is full.',
  'read-only': 'The database cannot be written to.',
  busy: 'The database is busy with other work.',
  unreachable: 'The database cannot be reached.',
  damaged: 'The database file cannot be read.',
  closed: 'The database is closed.',
}

export type UnavailableReason = keyof typeof unavailable
