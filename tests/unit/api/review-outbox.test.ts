import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiProblem, unreachable } from '@/lib/api/api-problem'
import type { ReviewQueue, ReviewQueueCard } from '@/lib/api/contract/review'
import { withCardAgain } from '@/lib/api/kept-queue'
import { createReviewOutbox, type OutgoingAnswer } from '@/lib/api/review-outbox'

const refused = new ApiProblem({ type: '/docs/api#problem-invalid', title: 'No.', status: 422 })
const answer = (key: string, personId = 'ada'): OutgoingAnswer => ({
  personId,
  key,
  card: `joins/${key}`,
  rating: 3,
  at: 1,
})
const queueOf = (...ids: string[]) => ({ cards: ids.map((id) => ({ id })) }) as unknown as ReviewQueue
const ids = (queue: ReviewQueue | undefined) => queue?.cards.map(({ id }) => id)

/** A browser's storage, a server that keeps each key once, and a line that can be cut. */
function world() {
  const stored = new Map<string, string>()
  const server: string[] = []
  const requests: string[][] = []
  let fails: (keys: readonly string[]) => Error | undefined = () => undefined
  const outbox = createReviewOutbox({
    storage: () => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    }),
    send: async (answers) => {
      const keys = answers.map(({ key, change }) => (change ? `${key}~back` : key))
      requests.push(keys)
      const error = fails(keys)
      if (error) throw error
      for (const key of keys) if (!server.includes(key)) server.push(key)
    },
    inTurn: (work) => work(),
  })
  return {
    outbox,
    server,
    requests,
    stored,
    failing: (how: typeof fails) => {
      fails = how
    },
  }
}

describe('answers to cards', () => {
  test('wait while there is no connection, and are sent once when there is', async () => {
    const { outbox, server, failing } = world()
    failing(() => unreachable(new TypeError('cut')))
    for (const key of ['a', 'b', 'c']) outbox.add(answer(key))
    expect(await outbox.flush('ada')).toBe(true)
    expect(outbox.pendingOf('ada')).toHaveLength(3)
    failing(() => undefined)
    expect(await outbox.flush('ada')).toBe(false)
    expect(await outbox.flush('ada')).toBe(false)
    expect(server).toEqual(['a', 'b', 'c'])
    expect(outbox.pendingOf('ada')).toEqual([])
  })

  test('that are refused take no other with them', async () => {
    const { outbox, server, failing } = world()
    failing((keys) => (keys.includes('b') ? refused : undefined))
    for (const key of ['a', 'b', 'c']) outbox.add(answer(key))
    await expect(outbox.flush('ada')).rejects.toBe(refused)
    expect(server).toEqual(['a', 'c'])
    expect(outbox.pendingOf('ada')).toEqual([])
  })

  test('of somebody else who uses this browser are not sent', async () => {
    const { outbox, server } = world()
    outbox.add(answer('a', 'boris'))
    outbox.add(answer('b'))
    await outbox.flush('ada')
    expect(server).toEqual(['b'])
    expect(outbox.pendingOf('boris')).toHaveLength(1)
  })

  test('go in portions that the server takes', async () => {
    const { outbox, requests } = world()
    for (let at = 0; at < 450; at += 1) outbox.add(answer(`k${at}`))
    await outbox.flush('ada')
    expect(requests.map((keys) => keys.length)).toEqual([200, 200, 50])
  })

  test('are kept for this visit where the browser stores nothing', async () => {
    const sent: string[] = []
    const outbox = createReviewOutbox({
      storage: () => undefined,
      send: async (answers) => void sent.push(...answers.map(({ key }) => key)),
      inTurn: (work) => work(),
    })
    outbox.add(answer('a'))
    await outbox.flush('ada')
    expect(sent).toEqual(['a'])
  })

  test('written by something else count as nothing', () => {
    const { outbox, stored } = world()
    stored.set('cairn.review-answers', '[{"key":3},null,"x"]')
    expect(outbox.pendingOf('ada')).toEqual([])
    stored.set('cairn.review-answers', '{')
    expect(outbox.pendingOf('ada')).toEqual([])
  })

  test('that are taken back while they are sent are taken back on the server as well', async () => {
    const { outbox, server, failing } = world()
    outbox.add(answer('a'))
    outbox.add(answer('b'))
    // The person is faster than the reply.
    failing((keys) => {
      if (keys.includes('a')) outbox.add({ ...answer('a'), change: 'take-back' })
      return undefined
    })
    expect(await outbox.flush('ada')).toBe(false)
    expect(server).toEqual(['a', 'b', 'a~back'])
  })

  test('whenever the line is cut, each comes to the server once', async () => {
    const step = fc.oneof(
      fc.record({ add: fc.integer({ min: 0, max: 9 }) }),
      fc.record({
        flush: fc.constantFrom<'ok' | 'cut before' | 'cut after'>('ok', 'cut before', 'cut after'),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { outbox, server, failing } = world()
        const added = new Set<string>()
        for (const one of steps) {
          if ('add' in one) {
            outbox.add(answer(`k${one.add}`))
            added.add(`k${one.add}`)
            continue
          }
          failing((keys) => {
            // The answer to the request is what is lost: the server has them.
            if (one.flush === 'cut after') for (const key of keys) if (!server.includes(key)) server.push(key)
            return one.flush === 'ok' ? undefined : unreachable(new TypeError('cut'))
          })
          await outbox.flush('ada')
        }
        failing(() => undefined)
        await outbox.flush('ada')
        expect(server.toSorted()).toEqual([...added].toSorted())
      }),
    )
  })
})

describe('the queue that is kept', () => {
  test('is the person’s own, without what they answered since', () => {
    const { outbox } = world()
    outbox.keepQueue('ada', queueOf('joins/a', 'joins/b'))
    expect(outbox.keptQueue('boris')).toBeUndefined()
    outbox.add(answer('a'))
    expect(ids(outbox.keptQueue('ada'))).toEqual(['joins/b'])
  })

  test('has a card again, as the next one, whose answer is taken back', () => {
    const { outbox } = world()
    const card = { id: 'joins/a' } as ReviewQueueCard
    outbox.keepQueue('ada', queueOf('joins/a', 'joins/b'))
    outbox.add(answer('a'))
    outbox.add({ ...answer('a'), change: 'take-back' }, (queue) => withCardAgain(queue, card))
    expect(ids(outbox.keptQueue('ada'))).toEqual(['joins/a', 'joins/b'])
  })

  test('is left alone by somebody else’s answers', () => {
    const { outbox } = world()
    outbox.keepQueue('ada', queueOf('joins/a'))
    outbox.add(answer('a', 'boris'))
    expect(ids(outbox.keptQueue('ada'))).toEqual(['joins/a'])
  })
})
