import { expect, test } from 'vitest'
import { minutesFrom, usualTimes } from '@/app/(learn)/time-taken/times'

test('at one tap: less, as estimated, more, each time once and within a day', () => {
  expect(usualTimes(30).map(({ minutes }) => minutes)).toEqual([20, 30, 45])
  expect(usualTimes(1).map(({ minutes }) => minutes)).toEqual([1, 2])
  expect(usualTimes(1440).at(-1)?.minutes).toBe(1440)
})

test.each([
  ['25', 25],
  [' 7 ', 7],
  ['1440', 1440],
  ['0', undefined],
  ['1441', undefined],
  ['12.5', undefined],
  ['-5', undefined],
  ['', undefined],
  ['an hour', undefined],
])('"%s" is %s minutes', (typed, minutes) => {
  expect(minutesFrom(typed)).toBe(minutes)
})
