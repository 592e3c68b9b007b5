import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { catalogue } from '@/lib/curriculum/load'
import { appLog } from '@/lib/services/app-log'
import { type DecisionJob, decide } from '@/lib/services/placement/deciding/decide'
import { frameworkOf } from '@/lib/services/placement/framework'
import { buildThreads } from '@/scripts/build-threads'

const left = Object.fromEntries(catalogue.competencies.map(({ id }) => [id, 6]))
const ids = catalogue.competencies.map(({ id }) => id)
const job = (answers: DecisionJob['evidence']['answers'], more: Partial<DecisionJob> = {}): DecisionJob => ({
  framework: frameworkOf(catalogue, { kind: 'all' }).text,
  evidence: { answers },
  left,
  ends: false,
  ...more,
})
const jobs: readonly DecisionJob[] = [
  job([]),
  job([{ competency: ids[3] ?? '', answer: 'right' }]),
  job([{ competency: ids[9] ?? '', answer: 'unsure' }], { ends: true }),
  job([], { left: {} }),
]

beforeAll(async () => {
  await buildThreads()
})
beforeEach(() => {
  vi.resetModules()
  vi.restoreAllMocks()
})

test('the thread decides as the server itself would, all that is asked at once', async () => {
  const warned = vi.spyOn(appLog(), 'warn')
  const { decideInThread } = await import('@/lib/services/placement/deciding/decide-in-thread')
  const decided = await Promise.all([...jobs, ...jobs].map(decideInThread))
  expect(decided).toEqual([...jobs, ...jobs].map(decide))
  expect(warned).not.toHaveBeenCalled()
})

test('while it decides, the server does something else', async () => {
  const { decideInThread } = await import('@/lib/services/placement/deciding/decide-in-thread')
  await decideInThread(job([]))
  let turns = 0
  let isDeciding = true
  const turn = () => {
    turns += 1
    if (isDeciding) setImmediate(turn)
  }
  turn()
  await Promise.all(Array.from({ length: 10 }, () => decideInThread(job([]))))
  isDeciding = false
  expect(turns).toBeGreaterThan(20)
})

test('where no thread can be had, it is decided all the same', async () => {
  vi.spyOn(process, 'cwd').mockReturnValue('/nowhere')
  const { decideInThread } = await import('@/lib/services/placement/deciding/decide-in-thread')
  expect(await decideInThread(job([]))).toEqual(decide(job([])))
})

test('what cannot be decided is told as it is, and the thread goes on', async () => {
  const { decideInThread } = await import('@/lib/services/placement/deciding/decide-in-thread')
  const broken = job([], {
    framework: JSON.stringify({ graph: { competencies: [] }, parameters: catalogue.placement }),
  })
  await expect(decideInThread(broken)).rejects.toThrow('There is no competency to ask about.')
  expect(await decideInThread(job([]))).toEqual(decide(job([])))
})
