import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { horizon, reviewComing, timesWithin } from '@/lib/review/expect-load'
import { intervalDays, type Memory, type Rating, remember } from '@/lib/review/memory'

const day = 86_400_000

describe('how often a card comes back in the next four weeks', () => {
  test('a new one as often as its memory says, counted by hand', () => {
    const days: number[] = []
    let memory: Memory | undefined
    for (let at = 1; at < horizon; at += intervalDays(memory)) {
      days.push(at)
      memory = remember(memory, 3, at * day)
    }
    expect(days.slice(0, 2)).toEqual([1, 3])
    expect(timesWithin(undefined, 1)).toBe(days.length)
  })

  test('one that is late comes today, one due after the horizon not at all', () => {
    expect(timesWithin(undefined, -40)).toBe(timesWithin(undefined, 0))
    expect(timesWithin(undefined, horizon)).toBe(0)
  })

  test('never oftener for coming later', () => {
    const rating = fc.constantFrom<Rating>(1, 2, 3, 4)
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (ratings, until) => {
        let memory: Memory | undefined
        for (const [at, given] of ratings.entries()) memory = remember(memory, given, at * 9 * day)
        expect(timesWithin(memory, until + 1)).toBeLessThanOrEqual(timesWithin(memory, until))
      }),
    )
  })
})

describe('what study brings', () => {
  const lesson = (minutes: number, cards?: number) => ({ minutes, cards, runs: false })

  test('nothing where nothing comes back', () => {
    expect(reviewComing([])).toBe(0)
    expect(reviewComing([lesson(30), lesson(20)])).toBe(0)
  })

  test('twice as many cards are twice as much, twice as long lessons half of it', () => {
    const one = reviewComing([lesson(30, 2)])
    expect(one).toBeGreaterThan(2 / 30)
    expect(reviewComing([lesson(30, 4)])).toBeCloseTo(2 * one)
    expect(reviewComing([lesson(60, 2)])).toBeCloseTo(one / 2)
  })

  test('an exercise that runs comes back cold', () => {
    expect(reviewComing([{ minutes: 30, runs: true }])).toBeCloseTo(reviewComing([lesson(30, 10)]))
  })
})
