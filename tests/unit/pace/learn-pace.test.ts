import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnPace } from '@/lib/pace/learn-pace'

const steps = (count: number, ratio: number) =>
  Array.from({ length: count }, () => ({ estimate: 30, actual: 30 * ratio }))

const timed = fc.record({
  estimate: fc.integer({ min: 1, max: 240 }),
  actual: fc.integer({ min: 1, max: 1440 }),
})

describe('a learned pace', () => {
  test('is 1 until there is anything to learn from, and as unsure as people differ', () => {
    const { pace, steps, variance, stepVariance } = learnPace([])
    expect([pace, steps]).toEqual([1, 0])
    expect([Math.sqrt(variance), Math.sqrt(stepVariance)]).toEqual([
      expect.closeTo(0.35, 10),
      expect.closeTo(0.45, 10),
    ])
  })

  test('one step moves it a little; many steps of the same ratio bring it there', () => {
    const one = learnPace(steps(1, 2)).pace
    expect(one).toBeGreaterThan(1.2)
    expect(one).toBeLessThan(1.5)
    expect(learnPace(steps(200, 2)).pace).toBeCloseTo(2, 1)
    expect(learnPace(steps(200, 0.6)).pace).toBeCloseTo(0.6, 1)
  })

  test('a night with the page open counts as slow and no more', () => {
    const usual = steps(10, 1)
    const night = (actual: number) => learnPace([...usual, { estimate: 20, actual }])
    expect(night(1440)).toEqual(night(80))
    expect(night(1440).pace).toBeLessThan(1.35)
  })

  test('lies between 1 and four times off, whatever was typed, and is surer than before any step', () => {
    fc.assert(
      fc.property(fc.array(timed, { maxLength: 60 }), timed, (before, next) => {
        const known = learnPace(before)
        const after = learnPace([...before, next])
        expect(known.pace).toBeGreaterThan(1 / 4)
        // The mean of a log-normal lies above its median, at most by the greatest spread that winsorised times can have.
        expect(known.pace).toBeLessThan(4 * Math.exp(known.stepVariance / 2))
        expect(after.steps).toBe(known.steps + 1)
        expect(after.variance).toBeLessThan(0.35 ** 2)
      }),
      { numRuns: 2_000 },
    )
  })

  test('more time on a step never makes the pace quicker, where the others agree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        (others, actual, more) => {
          const withOne = (minutes: number) =>
            learnPace([...steps(others, 1), { estimate: 30, actual: minutes }]).pace
          expect(withOne(actual + more)).toBeGreaterThanOrEqual(withOne(actual) - 1e-12)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('the order of the steps does not matter', () => {
    fc.assert(
      fc.property(fc.array(timed, { maxLength: 30 }), (all) => {
        expect(learnPace([...all].reverse()).pace).toBeCloseTo(learnPace(all).pace, 10)
      }),
    )
  })
})
