import { describe, expect, test } from 'vitest'
import { runSteps } from '@/tests/runner/run-steps'
import { selectSteps } from '@/tests/runner/select-steps'
import type { Step, StepResult } from '@/tests/runner/step'
import { steps as real } from '@/tests/runner/steps'

const step = (name: string, rest: Partial<Step> = {}): Step => ({
  name,
  command: ['true'],
  minutes: 1,
  ...rest,
})
const quiet = { started: () => undefined, finished: () => undefined }

describe('running steps', () => {
  test('each runs once, after what it needs, and never more at once than there are lanes', async () => {
    const { log, most } = await run([
      step('e2e', { after: ['build'] }),
      step('build', { after: ['types'] }),
      step('types'),
      step('unit'),
    ])
    expect(log.indexOf('build')).toBeGreaterThan(log.indexOf('types'))
    expect(log.indexOf('e2e')).toBeGreaterThan(log.indexOf('build'))
    expect([...log].sort()).toEqual(['build', 'e2e', 'types', 'unit'])
    expect(most).toBe(2)
  })

  test('one that wants the machine for itself has it, when the rest is done', async () => {
    const { log, beside } = await run([step('e2e', { alone: true }), step('a'), step('b'), step('c')])
    expect(log.at(-1)).toBe('e2e')
    expect(beside.get('e2e')).toBe(0)
  })

  test('one whose forerunner failed is not run and counts as failed', async () => {
    const { log, results } = await run([step('types'), step('build', { after: ['types'] })], ['types'])
    expect(log).toEqual(['types'])
    expect(results.map(({ step: { name }, failed }) => [name, failed])).toEqual([
      ['types', 1],
      ['build', 1],
    ])
    expect(results[1]?.output).toContain('types')
  })

  test('steps that wait for each other are an error, not a wait without end', async () => {
    await expect(run([step('a', { after: ['b'] }), step('b', { after: ['a'] })])).rejects.toThrow('a, b')
  })
})

describe('choosing steps', () => {
  const names = (words: string[]) => selectSteps(real, words).map(({ name }) => name)

  test('none named is all of them', () => expect(names([])).toEqual(real.map(({ name }) => name)))
  test('--only brings what it cannot do without', () =>
    expect(names(['--only', 'types'])).toEqual(['generate', 'types']))
  test('--skip leaves out', () => expect(names(['--skip', 'e2e,build'])).not.toContain('e2e'))
  test('an unknown name is refused with the known ones', () =>
    expect(() => names(['--only', 'typos'])).toThrow(/"typos".*types/))
})

test('the steps name only steps', () => {
  const known = new Set(real.map(({ name }) => name))
  expect(real.flatMap(({ after }) => after ?? []).filter((name) => !known.has(name))).toEqual([])
})

async function run(steps: readonly Step[], failing: readonly string[] = []) {
  const log: string[] = []
  const beside = new Map<string, number>()
  let now = 0
  let most = 0
  const results = await runSteps(
    steps,
    async (one): Promise<StepResult> => {
      log.push(one.name)
      beside.set(one.name, now)
      now += 1
      most = Math.max(most, now)
      await Promise.resolve()
      now -= 1
      const failed = failing.includes(one.name) ? 1 : 0
      return { step: one, passed: 1 - failed, failed, skipped: 0, milliseconds: 1, output: '' }
    },
    quiet,
  )
  return { log, beside, most, results }
}
