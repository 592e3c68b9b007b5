import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EngineRequest } from '@/lib/grading/workers/messages'
import { createPostgresClient } from '@/lib/grading/workers/postgres-client'
import { asWorker, FakeWorker } from './fake-worker'

describe('the client of a lesson', () => {
  let workers: FakeWorker[] = []

  /** Answers all but `forever`. */
  const answer = (worker: FakeWorker, request: EngineRequest) => {
    const { id } = request
    if (request.kind !== 'query') worker.say({ id, kind: 'done', value: undefined })
    else if (request.sql !== 'forever') worker.say({ id, kind: 'done', value: { statements: [] } })
  }

  const startWith = (onAsked: typeof answer) => () => {
    const worker = new FakeWorker(onAsked)
    workers.push(worker)
    return asWorker(worker)
  }
  const startWorker = startWith(answer)

  beforeEach(() => {
    workers = []
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  test('starts nothing before it is used, and one worker for many calls', async () => {
    const client = createPostgresClient({ startWorker })
    expect(workers).toHaveLength(0)
    await client.open(['shop.orders'])
    await client.run('select 1')
    await client.open(['shop.orders'])
    await client.run('select 2')
    expect(workers).toHaveLength(1)
    expect(workers[0]?.asked.map(({ kind }) => kind)).toEqual(['open', 'query', 'query'])
  })

  test('tables asked for later are added to those that are there', async () => {
    const client = createPostgresClient({ startWorker })
    await client.open(['shop.orders'])
    await client.open(['ops.depots'])
    expect(workers).toHaveLength(1)
    expect(workers[0]?.asked.at(-1)).toMatchObject({ kind: 'open', tables: ['shop.orders', 'ops.depots'] })
  })

  test('a run past the limit ends its worker; the next one starts anew with the same tables', async () => {
    const client = createPostgresClient({ startWorker, limitMs: 5000 })
    await client.open(['shop.orders'])
    const stopped = expect(client.run('forever')).rejects.toThrow('Stopped after 5 s')
    await vi.advanceTimersByTimeAsync(5000)
    await stopped
    expect(workers[0]?.ended).toBe(true)
    await client.run('select 1')
    expect(workers).toHaveLength(2)
    expect(workers[1]?.asked[0]).toMatchObject({ kind: 'open', tables: ['shop.orders'] })
  })

  test('a worker that breaks fails what was asked of it', async () => {
    const client = createPostgresClient({ startWorker })
    await client.open(['shop.orders'])
    const broken = expect(client.run('forever')).rejects.toThrow('stopped unexpectedly')
    await vi.advanceTimersByTimeAsync(0)
    workers[0]?.dispatchEvent(new Event('error'))
    await broken
    await client.run('select 1')
    expect(workers).toHaveLength(2)
  })

  test('an opening that failed is tried again', async () => {
    let isOffline = true
    const client = createPostgresClient({
      startWorker: startWith((worker, request) => {
        if (!isOffline) return answer(worker, request)
        worker.say({ id: request.id, kind: 'failed', message: 'no network', broken: true })
      }),
    })
    await expect(client.open(['shop.orders'])).rejects.toThrow('no network')
    isOffline = false
    await client.open(['shop.orders'])
    await client.run('select 1')
    expect(workers.at(-1)?.asked.map(({ kind }) => kind)).toEqual(['open', 'query'])
  })

  test('close ends the worker', async () => {
    const client = createPostgresClient({ startWorker })
    await client.open([])
    client.close()
    expect(workers[0]?.ended).toBe(true)
  })

  test('progress of an opening is passed on', async () => {
    const seen: number[] = []
    const client = createPostgresClient({
      startWorker: startWith((worker, request) => {
        worker.say({ id: request.id, kind: 'progress', loaded: 1, total: 4 })
        answer(worker, request)
      }),
    })
    await client.open(['shop.orders'], (loaded) => seen.push(loaded))
    expect(seen).toEqual([1])
  })
})
