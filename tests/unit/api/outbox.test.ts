import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiProblem, unreachable } from '@/lib/api/api-problem'
import {
  isWorthKeeping,
  type OutgoingChange,
  parseChanges,
  withChange,
  withoutChange,
  withPending,
} from '@/lib/api/outbox'
import { createOutbox } from '@/lib/api/outbox-sender'

const change = (stepId: string, done: boolean, at: number, personId = 'ada'): OutgoingChange => ({
  personId,
  stepId,
  done,
  at,
})
const refused = (status: number) => new ApiProblem({ type: '/docs/api#problem-x', title: 'No.', status })

describe('what waits to be sent', () => {
  test('only the newest change of a step is kept, and an older one settles nothing', () => {
    const first = change('joins/grain', true, 1)
    const second = change('joins/grain', false, 2)
    const waiting = withChange(withChange([], first), second)
    expect(waiting).toEqual([second])
    expect(withoutChange(waiting, first)).toEqual([second])
    expect(withoutChange(waiting, second)).toEqual([])
  })

  test('what is shown is what the last change of each step says', () => {
    const anyChange = fc.record({
      personId: fc.constant('ada'),
      stepId: fc.constantFrom('a/1', 'a/2', 'b/1', 'b/2'),
      done: fc.boolean(),
      at: fc.integer({ min: 0, max: 1_000 }),
    })
    fc.assert(
      fc.property(
        fc.array(anyChange),
        fc.uniqueArray(fc.constantFrom('a/1', 'a/2', 'c/1')),
        (changes, known) => {
          const expected = new Set<string>(known)
          for (const { stepId, done } of changes) {
            if (done) expected.add(stepId)
            else expected.delete(stepId)
          }
          const waiting = changes.reduce<readonly OutgoingChange[]>(withChange, [])
          const { completed } = withPending({ completed: known }, waiting)
          expect(completed.length).toBe(new Set(completed).size)
          expect(new Set(completed)).toEqual(expected)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('anything else in storage counts as nothing', () => {
    const kept = change('joins/grain', true, 1)
    expect(parseChanges(JSON.stringify([kept, { stepId: 'x' }, null, 7]))).toEqual([kept])
    for (const text of [null, '', '{', '{}', '7', 'null']) expect(parseChanges(text)).toEqual([])
  })

  test.each([0, 401, 408, 429, 500, 503])('a change that met %i is kept', (status) => {
    expect(isWorthKeeping(status === 0 ? unreachable(new TypeError('fetch failed')) : refused(status))).toBe(
      true,
    )
  })

  test.each([400, 403, 404, 409, 422])('a change that met %i is not sent again', (status) => {
    expect(isWorthKeeping(refused(status))).toBe(false)
  })
})

describe('the outbox', () => {
  test('a change made without a connection is sent once when it is back, also after a reload', async () => {
    const { open, connection, received } = bench()
    connection.error = unreachable(new TypeError('offline'))
    const outbox = open()
    await outbox.submit(change('joins/grain', true, 1))
    await outbox.submit(change('joins/keys', true, 2))
    await outbox.submit(change('joins/keys', false, 3))
    expect(outbox.pendingOf('ada').map(({ stepId, done }) => [stepId, done])).toEqual([
      ['joins/grain', true],
      ['joins/keys', false],
    ])
    connection.error = undefined
    const reloaded = open()
    await Promise.all([reloaded.replay('ada'), reloaded.replay('ada'), open().replay('ada')])
    expect(received).toEqual(['ada joins/grain true', 'ada joins/keys false'])
    expect(reloaded.pendingOf('ada')).toEqual([])
  })

  test('what the server refuses is told to whoever asked and not tried again', async () => {
    const { open, connection, received } = bench()
    connection.error = refused(404)
    const outbox = open()
    await expect(outbox.submit(change('joins/gone', true, 1))).rejects.toThrow('No.')
    connection.error = undefined
    await outbox.submit(change('joins/grain', true, 2))
    expect(received).toEqual(['ada joins/grain true'])
  })

  test('a refusal of an older change is not told to the next one', async () => {
    const { open, connection } = bench()
    connection.error = refused(503)
    const outbox = open()
    await outbox.submit(change('joins/gone', true, 1))
    connection.error = refused(404)
    connection.only = 'joins/gone'
    await expect(outbox.submit(change('joins/grain', true, 2))).resolves.toBeUndefined()
    expect(outbox.pendingOf('ada')).toEqual([])
  })

  test("nobody's session sends what somebody else did", async () => {
    const { open, connection, received } = bench()
    connection.error = refused(401)
    const outbox = open()
    await outbox.submit(change('joins/grain', true, 1, 'ada'))
    connection.error = undefined
    await outbox.submit(change('joins/grain', true, 2, 'boris'))
    expect(received).toEqual(['boris joins/grain true'])
    expect(outbox.pendingOf('ada')).toHaveLength(1)
  })

  test('a browser that keeps nothing still sends', async () => {
    const { connection, received, send, inTurn } = bench()
    const outbox = createOutbox({
      send,
      inTurn,
      storage: () => {
        throw new Error('SecurityError')
      },
    })
    connection.error = unreachable(new TypeError('offline'))
    await outbox.submit(change('joins/grain', true, 1))
    connection.error = undefined
    await outbox.replay('ada')
    expect(received).toEqual(['ada joins/grain true'])
  })
})

/** A browser's storage, a connection that can fail, and what reached the server. */
function bench() {
  const stored = new Map<string, string>()
  const received: string[] = []
  const connection: { error?: Error; only?: string } = {}
  const send = async ({ personId, stepId, done }: OutgoingChange) => {
    await Promise.resolve()
    if (connection.error && (connection.only ?? stepId) === stepId) throw connection.error
    received.push(`${personId} ${stepId} ${done}`)
  }
  let turns: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    turns = turns.then(work)
    return turns
  }
  const storage = () => ({
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  })
  return { connection, received, send, inTurn, open: () => createOutbox({ storage, send, inTurn }) }
}
