import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest } from '@/tests/runner/counts'
import { installFaults } from '@/tests/runner/install-faults'

describe('vitest report', () => {
  const report = (rest: object) =>
    JSON.stringify({
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [],
      ...rest,
    })

  test('sums', () => {
    const text = report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })
    expect(countVitest(text)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  test('a file that did not load is a failure', () => {
    const text = report({ numPassedTests: 5, testResults: [{ status: 'failed', assertionResults: [] }] })
    expect(countVitest(text)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })
})

describe('Playwright report', () => {
  test('what passed at the second try has passed, and is told apart', () => {
    const text = JSON.stringify({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })
    expect(countPlaywright(text)).toEqual({ passed: 4, failed: 2, skipped: 2, again: 1 })
  })
})

describe('install', () => {
  const lock = (version: string) => ({
    packages: { '': { dependencies: { zod: version } }, 'node_modules/zod': { version } },
  })
  const declares = (version: string) => ({ dependencies: { zod: version } })

  test('the same everywhere is right', () =>
    expect(installFaults(declares('4.6.7'), lock('4.6.7'), lock('4.6.7'))).toEqual([]))

  test.each([
    ['a range', declares('^4.6.7'), lock('^4.6.7'), lock('4.6.7'), 'not an exact version'],
    ['another version locked', declares('4.6.7'), lock('4.6.6'), lock('4.6.7'), 'package-lock.json'],
    ['another version installed', declares('4.6.7'), lock('4.6.7'), lock('4.6.6'), '4.6.6 is installed'],
    ['nothing installed', declares('4.6.7'), lock('4.6.7'), { packages: {} }, 'nothing is installed'],
    ['locked only', {}, lock('4.6.7'), lock('4.6.7'), 'not declared'],
  ])('%s is a fault', (_, manifest, locked, installed, says) => {
    expect(installFaults(manifest, locked, installed)).toEqual([expect.stringContaining(says)])
  })
})
