import { describe, expect, test } from 'vitest'
import { cardReasonInWords, comesBackInWords, reviewDueInWords } from '@/lib/wording/review'
import { fitInWords } from '@/lib/wording/review-fit'

test('a card says why it came', () => {
  expect(cardReasonInWords({ reason: { kind: 'new' }, reviews: 0 })).toMatch(/^New here/)
  const due = (daysLate: number, retrievability: number) =>
    cardReasonInWords({ reason: { kind: 'due', daysLate, retrievability }, reviews: 3 })
  expect(due(0, 0.9)).toBe('You would still know it about 90 times of 100. Asked 3 times so far.')
  expect(due(1, 0.842)).toBe(
    'You would still know it about 84 times of 100, 1 day past its day. Asked 3 times so far.',
  )
})

test.each([
  [0, 'tomorrow'],
  [1, 'tomorrow'],
  [2, 'in 2 days'],
  [59, 'in 59 days'],
  [60, 'in 2 months'],
  [365, 'in 12 months'],
  [730, 'in 2 years'],
])('%i days are said as "%s"', (days, words) => {
  expect(comesBackInWords(days)).toBe(words)
})

test('what is left of today is said with its minutes', () => {
  expect(reviewDueInWords({ cards: 6, minutes: 7 })).toBe('6 cards, about 7 min')
  expect(reviewDueInWords({ cards: 1, minutes: 1 })).toBe('1 card, about 1 min')
})

describe('fitting to somebody’s own answers', () => {
  const heldOut = { published: 0.352, fitted: 0.311, answers: 90 }
  test('says how many answers it takes before there are enough', () => {
    expect(fitInWords(null, 300)).toMatch(/^After 300 answers/)
    expect(fitInWords({ adopted: false, answers: 120 }, 300)).toMatch(/^After 300 answers/)
  })

  test('says that it is used and how much better it foretells', () => {
    const words = fitInWords({ adopted: true, answers: 360, heldOut }, 300)
    expect(words).toContain('The schedule is your own')
    expect(words).toContain('360 answers')
    expect(words).toContain('0.311 against 0.352')
  })

  test('says that it is not used where it does not foretell better', () => {
    expect(fitInWords({ adopted: false, answers: 360, heldOut }, 300)).toContain('schedule for everybody')
  })
})
