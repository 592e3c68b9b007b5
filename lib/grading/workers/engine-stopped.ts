/** The engine ended while, or before, it was asked for something. Its message is for people to read. */
export class EngineStopped extends Error {
  constructor(
    /** The time limit, the learner's own wish, a breakdown, or the page that needs it no longer. */
    readonly reason: 'limit' | 'stop' | 'crash' | 'closed',
    message: string,
  ) {
    super(message)
  }
}

const kept = 'Your text is still here.'

/** It ran for longer than an exercise allows. */
export function stoppedByLimit(seconds: number): EngineStopped {
  return new EngineStopped('limit', `Stopped after ${seconds} s, the limit of this exercise. ${kept}`)
}

export function stoppedByWish(): EngineStopped {
  return new EngineStopped('stop', `Stopped. ${kept}`)
}

/** It broke; `why` is a whole sentence where something is known. */
export function stoppedByCrash(
  why = 'The engine stopped unexpectedly, perhaps for want of memory.',
): EngineStopped {
  return new EngineStopped('crash', `${why} The next run starts it anew. ${kept}`)
}

export function closed(): EngineStopped {
  return new EngineStopped('closed', 'The engine was closed.')
}
