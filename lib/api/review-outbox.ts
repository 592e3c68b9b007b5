import type { ReviewQueue } from './contract/review'
import { withoutCard } from './kept-queue'
import { isWorthKeeping } from './outbox'

/** An answer, or what is said of a card in its place, that the server has not confirmed yet. */
export interface OutgoingAnswer {
  /** Nobody else's session may send it. */
  readonly personId: string
  /** An answer sent twice is one. */
  readonly key: string
  readonly card: string
  readonly option?: string
  readonly rating?: 1 | 2 | 3 | 4
  /** `take-back` takes back the answer of this key. */
  readonly change?: 'take-back' | 'set-aside' | 'take-up'
  /** By this device's clock. */
  readonly at: number
}

/** Where answers wait, how they are sent and how two tabs take turns; a test gives its own. */
export interface ReviewOutboxPorts {
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'> | undefined
  readonly send: (answers: readonly OutgoingAnswer[]) => Promise<unknown>
  /** Runs the work while no other tab runs its own. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

const answersKey = 'cairn.review-answers'
/** Raised where a queue is kept in another shape: an older one is not shown. */
const queueKey = 'cairn.review-queue.2'
/** What the server takes at once. */
const atOnce = 200

/**
 * Keeps answers until the server has them, over a lost connection or a reload, and the last queue, so that review goes on
 * without a connection. Answers merge on the server in the order they were given, whenever they arrive.
 */
export function createReviewOutbox({ storage, send, inTurn }: ReviewOutboxPorts) {
  let unstored: readonly OutgoingAnswer[] = []
  const read = (): readonly OutgoingAnswer[] => [...listIn(storage, answersKey), ...unstored]
  const write = (answers: readonly OutgoingAnswer[]) => {
    unstored = put(storage, answersKey, answers) ? [] : answers
  }
  const pendingOf = (personId: string) => read().filter((answer) => answer.personId === personId)

  const keepQueue = (personId: string, queue: ReviewQueue) => void put(storage, queueKey, { personId, queue })
  const keptQueue = (personId: string): ReviewQueue | undefined => {
    const kept = valueIn(storage, queueKey) as { personId?: unknown; queue?: ReviewQueue } | undefined
    return kept?.personId === personId ? kept.queue : undefined
  }

  return {
    pendingOf,
    /**
     * Keeps what was said until it is sent. `after` is what it does to the queue that was had last: its card is asked no more,
     * with a connection or without. An answer that is taken back before it was sent is not sent at all.
     */
    add: (answer: OutgoingAnswer, after = (queue: ReviewQueue) => withoutCard(queue, answer.card)) => {
      const others = read().filter(({ key }) => key !== answer.key)
      write([...others, answer])
      const queue = keptQueue(answer.personId)
      if (queue) keepQueue(answer.personId, after(queue))
    },
    /**
     * Sends what waits. Gives whether anything is still waiting; throws what the server refused an answer with, when all others
     * are sent: one that is refused takes no other with it.
     */
    flush: (personId: string): Promise<boolean> =>
      inTurn(async () => {
        let portion = atOnce
        let refusal: unknown
        for (;;) {
          const answers = pendingOf(personId).slice(0, portion)
          if (answers.length === 0) break
          const sent = new Set(answers.map(nameOf))
          try {
            await send(answers)
          } catch (error) {
            if (isWorthKeeping(error)) return true
            if (answers.length > 1) {
              portion = 1
              continue
            }
            refusal = error
          }
          write(read().filter((answer) => !sent.has(nameOf(answer))))
        }
        if (refusal !== undefined) throw refusal
        return false
      }),
    keepQueue,
    /** The last queue this person had here, without what they answered since. */
    keptQueue,
  }
}

/** An answer that is taken back while it is being sent is not what was sent. */
const nameOf = ({ key, change }: OutgoingAnswer) => `${change ?? 'answer'} ${key}`

function listIn(storage: ReviewOutboxPorts['storage'], key: string): readonly OutgoingAnswer[] {
  const stored = valueIn(storage, key)
  return Array.isArray(stored) ? stored.filter(isAnswer) : []
}

function isAnswer(value: unknown): value is OutgoingAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { personId, key, card, at } = value as Record<string, unknown>
  return (
    typeof personId === 'string' &&
    typeof key === 'string' &&
    typeof card === 'string' &&
    typeof at === 'number'
  )
}

function valueIn(storage: ReviewOutboxPorts['storage'], key: string): unknown {
  try {
    return JSON.parse(storage()?.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Gives whether the browser keeps it. */
function put(storage: ReviewOutboxPorts['storage'], key: string, value: unknown): boolean {
  try {
    const place = storage()
    place?.setItem(key, JSON.stringify(value))
    return place !== undefined
  } catch {
    return false
  }
}
