import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOf, type Shown, type ShownBy } from '@/lib/review/age-evidence'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)
const atDay = (days: number) => start + days * day
const shown = (days: number, by: ShownBy): Shown => ({ at: atDay(days), by })
const dueDay = (age: ReturnType<typeof ageOf>) => ((age?.dueAt ?? Number.NaN) - start) / day
const kinds: ShownBy[] = ['exercises', 'sign-off', 'placement', 'exercise', 'review', 'above']
const history = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 900 }), by: fc.constantFrom(...kinds) }),
  { maxLength: 20 },
)

describe('how evidence ages', () => {
  test('nothing ages that nothing proved', () => {
    expect(ageOf([], atDay(10))).toBeUndefined()
    expect(ageOf([shown(1, 'review'), shown(2, 'above')], atDay(10))).toBeUndefined()
    expect(ageOf([shown(20, 'exercises')], atDay(10))).toBeUndefined()
  })

  test.each([
    ['exercises', 180],
    ['sign-off', 180],
    ['placement', 120],
  ] as const)('a proof by %s holds %i days', (by, days) => {
    expect(dueDay(ageOf([shown(0, by)], atDay(1)))).toBe(days)
  })

  test('it is fresh, fades in its last sixth, and is due when its time is over, at nine in ten', () => {
    const at = (days: number) => ageOf([shown(0, 'exercises')], atDay(days))
    expect(at(149)?.state).toBe('fresh')
    expect(at(150)?.state).toBe('fading')
    expect(at(180)?.state).toBe('due')
    expect(at(180)?.retrievability).toBeCloseTo(0.9, 6)
    expect(at(0)?.retrievability).toBe(1)
  })

  test('shown again in its own time it holds longer; twice in an afternoon is once', () => {
    expect(dueDay(ageOf([shown(0, 'exercises'), shown(90, 'exercise')], atDay(91)))).toBe(90 + 180 * 1.7)
    const afternoon = ageOf([shown(0, 'exercises'), shown(0.1, 'exercise')], atDay(1))
    expect(dueDay(afternoon)).toBeLessThan(181)
  })

  test('what rests on it refreshes it', () => {
    const age = ageOf([shown(0, 'exercises'), shown(170, 'above')], atDay(181))
    expect(age?.state).toBe('fresh')
    expect(dueDay(age)).toBe(170 + 180 * 1.25)
  })

  test('a review before any proof counts for nothing, and after it for something', () => {
    expect(dueDay(ageOf([shown(0, 'review'), shown(5, 'exercises')], atDay(6)))).toBe(185)
  })

  test('of what was shown in one instant, that which says most counts', () => {
    const both = [shown(0, 'exercises'), shown(90, 'review'), shown(90, 'exercise')]
    expect(dueDay(ageOf(both, atDay(91)))).toBe(90 + 180 * 1.7)
    expect(dueDay(ageOf(both.toReversed(), atDay(91)))).toBe(90 + 180 * 1.7)
  })

  test('the order they are told in does not matter, and more evidence never makes it due sooner', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 1_000 }), (entries, now) => {
        const told = entries.map(({ days, by }) => shown(days, by))
        const age = ageOf(told, atDay(now))
        expect(ageOf(told.toReversed(), atDay(now))?.dueAt).toBe(age?.dueAt)
        if (!age) return
        expect(age.retrievability).toBeLessThanOrEqual(1)
        const more = ageOf([...told, shown(now, 'review')], atDay(now))
        expect(more?.dueAt).toBeGreaterThanOrEqual(age.dueAt)
        expect(more?.state).toBe('fresh')
      }),
    )
  })
})
