import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import type { ReviewQueue } from '@/lib/api/contract/review'
import { comingDay, takenAfter } from '@/lib/review/coming-day'
import { engines, freshDatabase } from '../engines'
import { optionOf } from '../small-questions'
import { day, reviewOver } from './review-over'

describe.each(engines)('the day that a rating promises, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })

  test.each([
    ['every day', [10, 10, 10, 10, 10, 10, 10], []],
    ['two days of the week', [0, 5, 0, 0, 0, 5, 0], []],
    [
      'a break in between',
      [10, 10, 10, 10, 10, 0, 0],
      ['2026-03-13', '2026-03-16', '2026-03-17', '2026-03-20'],
    ],
  ])('is the day it comes, over %s and card after card', async (_, weekdayMinutes, daysOff) => {
    const { call, clock, queue, hand } = await reviewOver(db)
    await call('PATCH', '/me/settings', {
      target: { kind: 'level', level: 'peak' },
      weekdayMinutes: [30, 30, 30, 30, 30, 30, 30],
      daysOff,
    })
    await call('PUT', '/review/settings', { weekdayMinutes, version: 0 })
    for (let sitting = 0; sitting < 4; sitting += 1) {
      const { today, spread, cards }: ReviewQueue = await queue('?minutes=120&competency=joins')
      let taken = spread.taken
      for (const [at, card] of cards.entries()) {
        const rating = (2 + ((sitting + at) % 3)) as 2 | 3 | 4
        const promised = comingDay(card, card.intervals[rating - 1] ?? 0, today, { ...spread, taken })
        taken = takenAfter(taken, card, promised)
        const key = `promise-${sitting}-${at}`
        const option = optionOf(card.id, 'right')
        const { body } = await hand([{ key, card: card.id, option, rating, at: clock.now }])
        expect(body.cards[0].due).toBe(promised)
      }
      clock.now += 3 * day
    }
  })
})
