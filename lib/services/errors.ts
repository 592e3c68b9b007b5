/** What can go wrong in a use case, in the words of the domain; `lib/api/problems.ts` alone turns these into HTTP. */
abstract class DomainError extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** There is no such thing, or the viewer may not know of it. */
export class NotFound extends DomainError {}

/** What was asked cannot be right; every fault is listed and nothing was changed. */
export class Invalid extends DomainError {
  constructor(
    readonly faults: readonly Fault[],
    options?: ErrorOptions,
  ) {
    super(undefined, options)
  }
}

/** Somebody or another tab was there first; `current` is how it stands now. */
export class Conflict extends DomainError {
  constructor(
    readonly current: unknown,
    message?: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The viewer knows of it but may not do this. */
export class Refused extends DomainError {}

/** Nobody is signed in, or the session is over. */
export class Unauthenticated extends DomainError {}

/** Tried too often. */
export class TooMany extends DomainError {
  constructor(
    readonly retryAfterSeconds: number,
    message?: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The database cannot be reached or cannot write; what was there is unchanged. */
export class Unavailable extends DomainError {}

/** One thing that is wrong: where in the input, dotted (`weekdayMinutes.2`), and what to do about it. */
export interface Fault {
  readonly path: string
  readonly message: string
}
