import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPostgresClient } from '@/lib/grading/workers/postgres-client'
import type { PostgresReply, PostgresRequest } from '@/lib/grading/workers/postgres-messages'

/** A worker that the test answers for. */
class FakeWorker extends EventTarget {
  readonly asked: PostgresRequest[] = []
  ended = false

  postMessage(request: PostgresRequest): void {
    this.asked.push(request)
    this.onAsked?.(request)
  }

  onAsked?: (request: PostgresRequest) => void

  answer(reply: PostgresReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }))
  }

  terminate(): void {
    this.ended = true
  }
}

describe('the client of the PostgreSQL worker', () => {
  let workers: FakeWorker[] = []
  const startWorker = () => {
    const worker = new FakeWorker()
    worker.onAsked = (request) => {
      if (request.kind !== 'run') worker.answer({ id: request.id, kind: 'ready' })
      else if (request.sql !== 'forever') {
        worker.answer({ id: request.id, kind: 'result', result: { statements: [] } })
      }
    }
    workers.push(worker)
    return worker as unknown as Worker
  }

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
    expect(workers[0]?.asked.filter(({ kind }) => kind === 'open')).toHaveLength(1)
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
    let failing = true
    const client = createPostgresClient({
      startWorker: () => {
        const worker = startWorker() as unknown as FakeWorker
        const usual = worker.onAsked
        worker.onAsked = (request) => {
          if (failing) worker.answer({ id: request.id, kind: 'failed', message: 'no network' })
          else usual?.(request)
        }
        return worker as unknown as Worker
      },
    })
    await expect(client.open(['shop.orders'])).rejects.toThrow('no network')
    failing = false
    await client.open(['shop.orders'])
    await client.run('select 1')
    expect(workers[0]?.asked.map(({ kind }) => kind)).toEqual(['open', 'open', 'run'])
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
      startWorker: () => {
        const worker = new FakeWorker()
        worker.onAsked = ({ id }) => {
          worker.answer({ id, kind: 'progress', loaded: 1, total: 4 })
          worker.answer({ id, kind: 'ready' })
        }
        return worker as unknown as Worker
      },
    })
    await client.open(['shop.orders'], (loaded) => seen.push(loaded))
    expect(seen).toEqual([1])
  })
})
