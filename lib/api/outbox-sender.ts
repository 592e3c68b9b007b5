import { isWorthKeeping, type OutgoingChange, parseChanges, withChange, withoutChange } from './outbox'

/** Where changes wait, how they are sent and how two tabs take turns; a test gives its own. */
export interface OutboxPorts {
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'> | undefined
  readonly send: (change: OutgoingChange) => Promise<void>
  /** Runs the work while no other tab runs its own. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
}

const key = 'cairn.outbox'

/** Sends changes in order and keeps each until the server has answered for it, over a lost connection or a reload. */
export function createOutbox({ storage, send, inTurn }: OutboxPorts) {
  // Where a browser keeps nothing for us, what is under way is at least kept in the page.
  let unstored: readonly OutgoingChange[] = []
  const read = () => [...parseChanges(attempt(() => storage()?.getItem(key)) ?? null), ...unstored]
  const write = (changes: readonly OutgoingChange[]) => {
    const stored = attempt(() => {
      const place = storage()
      place?.setItem(key, JSON.stringify(changes))
      return place !== undefined
    })
    unstored = stored ? [] : changes
  }
  const pendingOf = (personId: string) => read().filter((change) => change.personId === personId)
  const failures = new Map<string, unknown>()

  /** Sends what waits for a person, in order, until all is sent or the way is blocked. */
  const replay = (personId: string) =>
    inTurn(async () => {
      for (const change of pendingOf(personId)) {
        try {
          await send(change)
        } catch (error) {
          if (isWorthKeeping(error)) return
          failures.set(keyOf(change), error)
        }
        write(withoutChange(read(), change))
      }
    })

  return {
    pendingOf,
    replay,
    /** Sends a change, or keeps it until it can be sent. Throws what the server refused it with. */
    submit: async (change: OutgoingChange) => {
      write(withChange(read(), change))
      await replay(change.personId)
      const failure = failures.get(keyOf(change))
      if (failure === undefined) return
      failures.delete(keyOf(change))
      throw failure
    },
  }
}

function keyOf({ personId, stepId, at }: OutgoingChange): string {
  return `${personId} ${stepId} ${at}`
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
