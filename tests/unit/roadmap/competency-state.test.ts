import { describe, expect, test } from 'vitest'
import { competencyStateOf, isLeft, isSought } from '@/lib/roadmap/competency-state'

const today = '2026-03-12'
const on = '2026-03-01'
const state = (
  done: number,
  total: number,
  how?: 'stated' | 'steps' | 'exercises' | 'placement' | 'sign-off',
) => competencyStateOf({ done, total, proof: how && { how, on } }, today)

describe('where somebody stands in a competency', () => {
  test.each([
    [state(0, 8), 'none', true],
    [state(1, 8), 'begun', true],
    [state(8, 8, 'steps'), 'begun', false],
    [state(0, 8, 'stated'), 'stated', false],
    [state(3, 8, 'stated'), 'stated', false],
    [state(0, 8, 'placement'), 'proven', false],
    [state(3, 8, 'sign-off'), 'proven', false],
    [state(8, 8, 'exercises'), 'proven', false],
  ] as const)('%j is %s', (found, kind, left) => {
    expect(found.kind).toBe(kind)
    expect(isLeft(found)).toBe(left)
  })

  test('only a proof has an age, and one from tomorrow’s zone is of today', () => {
    expect(state(0, 8, 'sign-off').freshness).toEqual({ days: 11, isDue: false })
    expect(state(8, 8, 'steps').freshness).toBeUndefined()
    const ahead = competencyStateOf(
      { done: 0, total: 1, proof: { how: 'sign-off', on: '2026-03-13' } },
      today,
    )
    expect(ahead.freshness).toEqual({ days: 0, isDue: false })
  })

  test.each([
    ['2026-03-11', true],
    ['2026-03-12', true],
    ['2026-03-13', false],
  ])('a proof to be shown again from %s on is due: %s, and stays a proof', (due, isDue) => {
    const found = competencyStateOf({ done: 0, total: 1, proof: { how: 'sign-off', on, due } }, today)
    expect(found).toMatchObject({ kind: 'proven', freshness: { days: 11, due, isDue } })
    expect([isSought(found, 'due'), isSought(found, 'proven'), isSought(found, 'begun')]).toEqual([
      isDue,
      true,
      false,
    ])
    expect(isLeft(found)).toBe(false)
  })
})
