import { expect, test } from 'vitest'
import { closest } from '@/lib/curriculum/reading/closest'

test.each([
  ['sql-mastry', 'sql-mastery'],
  ['sumary', 'summary'],
  ['batch-procesing', 'batch-processing'],
  ['zzzzzz', undefined],
  ['', undefined],
])('%s is closest to %s', (name, expected) => {
  expect(closest(name, ['sql-mastery', 'summary', 'batch-processing'])).toBe(expected)
})
