import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeReviewQueue, type ReviewCard } from '@/lib/review/make-queue'
import type { Memory } from '@/lib/review/memory'

const day = 86_400_000
const today = '2026-03-12'
const now = Date.UTC(2026, 2, 12, 9)
const beneath: Readonly<Record<string, readonly string[]>> = {
  windows: ['joins'],
  streams: ['windows', 'joins'],
}
const restsOn = (competency: string) => new Set(beneath[competency] ?? [])
const memory = (stability: number, daysAgo: number): Memory => ({
  stability,
  difficulty: 5,
  lastAt: now - daysAgo * day,
  reviews: 3,
  lapses: 0,
})
const card = (id: string, more: Partial<ReviewCard> = {}): ReviewCard => ({
  id,
  competency: 'joins',
  minutes: 1,
  due: today,
  memory: memory(10, 10),
  ...more,
})
const queueOf = (cards: readonly ReviewCard[], minutes = 10) =>
  makeReviewQueue(cards, { today, now, minutes, restsOn })
const ids = (cards: readonly ReviewCard[], minutes?: number) =>
  queueOf(cards, minutes).today.map((one) => one.card.id)

describe('today’s queue', () => {
  test('holds what is due, the most likely lost first', () => {
    const cards = [
      card('steady', { memory: memory(60, 60) }),
      card('shaky', { memory: memory(5, 40) }),
      card('later', { due: '2026-03-13' }),
    ]
    expect(ids(cards)).toEqual(['shaky', 'steady'])
  })

  test('says why each came today', () => {
    const { today: queued } = queueOf([
      card('late', { due: '2026-03-09' }),
      card('new', { memory: undefined }),
    ])
    expect(queued.map(({ reason }) => reason)).toEqual([
      { kind: 'due', daysLate: 3, retrievability: expect.closeTo(0.9, 1) },
      { kind: 'new' },
    ])
  })

  test('fits the minutes, says how many wait, and asks one even where it is longer', () => {
    const cards = [card('a', { minutes: 4 }), card('b', { minutes: 4 }), card('c', { minutes: 4 })]
    expect(queueOf(cards, 8)).toMatchObject({ minutes: 8, waiting: 1 })
    expect(ids([card('long', { minutes: 12 })], 5)).toEqual(['long'])
  })

  test('an advanced card covers what it rests on, as long as that is likely to come back', () => {
    const cards = [
      card('advanced', { competency: 'streams', memory: memory(20, 25) }),
      card('simple', { competency: 'joins', memory: memory(30, 35) }),
      card('forgotten', { competency: 'joins', memory: memory(0.5, 300) }),
    ]
    const queue = queueOf(cards)
    expect(queue.today.map((one) => one.card.id)).toEqual(['forgotten', 'advanced'])
    expect(queue.today.find((one) => one.card.id === 'advanced')?.coveredHere).toEqual(['simple'])
  })

  test('every due card is asked, covered by one that is asked or waiting, or waiting itself; none twice', () => {
    const cards = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        competency: fc.constantFrom('joins', 'windows', 'streams'),
        minutes: fc.integer({ min: 1, max: 9 }),
        due: fc.constantFrom('2026-03-01', today, '2026-03-20'),
        stability: fc.double({ min: 0.5, max: 90, noNaN: true }),
        ago: fc.integer({ min: 0, max: 200 }),
      }),
      { selector: ({ id }) => id, maxLength: 25 },
    )
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 30 }), (drawn, minutes) => {
        const all = drawn.map(({ stability, ago, ...rest }) =>
          card(rest.id, { ...rest, memory: memory(stability, ago) }),
        )
        const queue = queueOf(all, minutes)
        const asked = queue.today.map((one) => one.card.id)
        expect(new Set(asked).size).toBe(asked.length)
        expect(queue.minutes <= minutes || asked.length === 1).toBe(true)
        const due = all.filter((one) => one.due <= today)
        if (due.length > 0) expect(asked.length).toBeGreaterThan(0)
        const covered = queue.today.flatMap((one) => one.coveredHere)
        expect(covered.every((id) => !asked.includes(id))).toBe(true)
        expect(asked.length + queue.waiting + covered.length).toBeLessThanOrEqual(due.length)
      }),
    )
  })
})
