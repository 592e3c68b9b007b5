import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { Verdict } from '@/lib/grading/verdict'
import { createGradingClient } from '@/lib/grading/workers/grading-client'
import type { EngineRequest } from '@/lib/grading/workers/messages'
import { asWorker, FakeWorker } from './fake-worker'

const exercise: ExercisePackage = {
  id: 'sql-mastery/revenue-fan-out',
  version: '1',
  kind: 'sql-postgres',
  form: 'text',
  tables: ['shop.orders'],
  files: [],
  checks: [
    { id: 'rows', title: 'One row per depot', kind: 'row-count' },
    { id: 'columns', title: 'Two columns', kind: 'columns' },
  ],
  expected: {},
  limits: { seconds: 5, rows: 1000, outputBytes: 65_536 },
  hints: [],
}

const verdict: Verdict = { variant: 'visible', passed: true, checks: [], ms: 3 }
const result = { kind: 'sql', result: { statements: [] } } as const
const answerOf = (text: string) => ({ form: 'text', text }) as const

/** Answers all but what says `forever`. */
function answer(worker: FakeWorker, request: EngineRequest): void {
  if (JSON.stringify(request).includes('forever')) return
  const value = { open: undefined, reset: undefined, run: result, grade: verdict, query: result.result }
  const { kind } = request
  if (kind === 'plan') {
    worker.say({ id: request.id, kind: 'failed', message: 'This statement has no plan.', broken: false })
  } else worker.say({ id: request.id, kind: 'done', value: value[kind] })
}

describe("the client of an exercise's engine", () => {
  let workers: FakeWorker[] = []
  const startWith = (onAsked: typeof answer) => () => {
    const worker = new FakeWorker(onAsked)
    workers.push(worker)
    return asWorker(worker)
  }
  const clientWith = (onAsked = answer) => {
    const client = createGradingClient({ exercise, startWorker: startWith(onAsked), graceMs: 2000 })
    const states: string[] = []
    client.subscribe(() => states.push(client.state().kind))
    return { client, states }
  }

  beforeEach(() => {
    workers = []
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  test('starts nothing before it is used, and one worker for many calls', async () => {
    const { client } = clientWith()
    expect(client.state()).toEqual({ kind: 'idle' })
    expect(workers).toHaveLength(0)
    expect(await client.run('select 1')).toEqual(result)
    expect(await client.grade(answerOf('select 1'))).toEqual(verdict)
    await client.query('select 2')
    expect(workers).toHaveLength(1)
    expect(workers[0]?.asked.map(({ kind }) => kind)).toEqual(['open', 'reset', 'run', 'grade', 'query'])
    expect(workers[0]?.asked[0]).toMatchObject({ tables: ['shop.orders'], exercise: { id: exercise.id } })
  })

  test('tells what it is doing, with the bytes of a download', async () => {
    const { client, states } = clientWith((worker, request) => {
      if (request.kind === 'open') {
        worker.say({ id: request.id, kind: 'progress', loaded: 2, total: 4 })
        expect(client.state()).toEqual({ kind: 'downloading', loaded: 2, total: 4 })
        worker.say({ id: request.id, kind: 'progress', loaded: 4, total: 4 })
      }
      answer(worker, request)
    })
    await client.run('select 1')
    expect(states).toEqual(['starting', 'downloading', 'starting', 'ready', 'running', 'ready'])
  })

  test('a run past the limit ends the engine and says which limit; the next run starts it anew', async () => {
    const { client, states } = clientWith()
    await client.open()
    const stopped = expect(client.run('forever')).rejects.toMatchObject({
      reason: 'limit',
      message: 'Stopped after 5 s, the limit of this exercise. Your text is still here.',
    })
    await vi.advanceTimersByTimeAsync(4999)
    expect(workers[0]?.ended).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await stopped
    expect(workers[0]?.ended).toBe(true)
    expect(states.at(-1)).toBe('stopped')
    expect(await client.run('select 1')).toEqual(result)
    expect(workers).toHaveLength(2)
    expect(client.state()).toEqual({ kind: 'ready' })
  })

  test('loading fresh tables does not count against the answer', async () => {
    const late: (() => void)[] = []
    const { client } = clientWith((worker, request) => {
      if (request.kind === 'reset') late.push(() => answer(worker, request))
      else answer(worker, request)
    })
    const ran = client.run('select 1')
    await vi.advanceTimersByTimeAsync(1900)
    for (const go of late) go()
    expect(await ran).toEqual(result)
  })

  test('an answer that is graded for too long has a fault, and no check was reached', async () => {
    const { client } = clientWith()
    const graded = client.grade(answerOf('forever'))
    await vi.advanceTimersByTimeAsync(7000)
    expect(await graded).toMatchObject({
      passed: false,
      fault: { kind: 'time', message: expect.stringContaining('Stopped after 5 s') },
      checks: [
        { id: 'rows', outcome: 'skipped' },
        { id: 'columns', outcome: 'skipped' },
      ],
    })
    expect(workers[0]?.ended).toBe(true)
  })

  test('an engine that breaks is reported, and started anew by the next run', async () => {
    const { client, states } = clientWith()
    await client.open()
    const broken = expect(client.run('forever')).rejects.toMatchObject({ reason: 'crash' })
    await vi.advanceTimersByTimeAsync(0)
    workers[0]?.dispatchEvent(new Event('error', { cancelable: true }))
    await broken
    expect(client.state()).toMatchObject({
      kind: 'crashed',
      message: expect.stringContaining('want of memory'),
    })
    expect(await client.run('select 1')).toEqual(result)
    expect(workers).toHaveLength(2)
    expect(states.filter((kind) => kind === 'crashed')).toHaveLength(1)
  })

  test('an engine that calls itself broken is ended, with its own words', async () => {
    const { client } = clientWith((worker, request) => {
      if (request.kind !== 'grade') return answer(worker, request)
      worker.say({ id: request.id, kind: 'failed', message: 'memory access out of bounds.', broken: true })
    })
    await expect(client.grade(answerOf('select 1'))).rejects.toThrow('memory access out of bounds.')
    expect(workers[0]?.ended).toBe(true)
    expect(client.state().kind).toBe('crashed')
  })

  test('what has no plan is a message, not the end of the engine', async () => {
    const { client } = clientWith()
    await expect(client.plan('create table a ()')).rejects.toThrow('This statement has no plan.')
    expect(workers[0]?.ended).toBe(false)
    expect(client.state()).toEqual({ kind: 'ready' })
  })

  test('a download that fails is said, and tried again by the next run', async () => {
    let isOffline = true
    const { client } = clientWith((worker, request) => {
      if (!isOffline) return answer(worker, request)
      worker.say({ id: request.id, kind: 'failed', message: 'It could not be downloaded.', broken: true })
    })
    await expect(client.run('select 1')).rejects.toThrow('It could not be downloaded. The next run')
    expect(client.state().kind).toBe('crashed')
    isOffline = false
    expect(await client.run('select 1')).toEqual(result)
  })

  test('a worker that cannot be started at all is a crash with a message', async () => {
    const client = createGradingClient({
      exercise,
      startWorker: () => Promise.reject(new Error('blocked')),
    })
    await expect(client.run('select 1')).rejects.toThrow('The engine could not be started.')
    expect(client.state().kind).toBe('crashed')
  })

  test('calls wait for one another, and the limit of each begins with it', async () => {
    const { client } = clientWith()
    const first = client.run('forever').catch((fault: Error) => fault.message)
    const second = client.run('forever and ever').catch((fault: Error) => fault.message)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await first).toContain('Stopped after 5 s')
    await vi.advanceTimersByTimeAsync(0)
    expect(workers).toHaveLength(2)
    expect(workers[1]?.ended).toBe(false)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await second).toContain('Stopped after 5 s')
  })

  test('what an ended worker still says is heard by nobody', async () => {
    const { client } = clientWith()
    await client.open()
    const stopped = client.run('forever').catch((fault: Error) => fault.message)
    await vi.advanceTimersByTimeAsync(0)
    const asked = workers[0]?.asked.at(-1)
    client.stop()
    expect(await stopped).toBe('Stopped. Your text is still here.')
    const next = client.run('forever').catch((fault: Error) => fault.message)
    await vi.advanceTimersByTimeAsync(0)
    workers[0]?.say({ id: asked?.id ?? 0, kind: 'done', value: result })
    workers[0]?.dispatchEvent(new Event('error'))
    expect(client.state().kind).toBe('running')
    await vi.advanceTimersByTimeAsync(5000)
    expect(await next).toContain('Stopped after 5 s')
  })

  test('stop ends what runs and forgets what waits', async () => {
    const { client } = clientWith()
    await client.open()
    const calls = [client.run('forever'), client.run('select 1')]
    const reasons = Promise.all(calls.map((call) => call.catch((fault) => fault.reason)))
    await vi.advanceTimersByTimeAsync(0)
    client.stop()
    expect(await reasons).toEqual(['stop', 'stop'])
    expect(workers).toHaveLength(1)
    expect(client.state()).toMatchObject({ kind: 'stopped', message: 'Stopped. Your text is still here.' })
  })

  test('close gives the memory back, also while the engine still starts', async () => {
    const { client } = clientWith((worker, request) => request.kind !== 'open' && answer(worker, request))
    const opening = client.open().catch((fault) => fault.reason)
    await vi.advanceTimersByTimeAsync(0)
    client.close()
    expect(await opening).toBe('closed')
    expect(workers[0]?.ended).toBe(true)
    expect(client.state()).toEqual({ kind: 'idle' })
  })

  test('a worker that arrives after the close is ended at once', async () => {
    const worker = new FakeWorker(answer)
    let arrive: (worker: Worker) => void = () => {}
    const client = createGradingClient({
      exercise,
      startWorker: () => new Promise((resolve) => (arrive = resolve)),
    })
    const opening = client.open().catch((fault) => fault.reason)
    client.close()
    arrive(asWorker(worker))
    expect(await opening).toBe('closed')
    await vi.advanceTimersByTimeAsync(0)
    expect(worker.ended).toBe(true)
  })
})
