import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendCompletion, appendProof } from '@/db/queries/progress'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { optionOf, smallQuestions } from '../small-questions'

const day = 86_400_000
const minutes = [20, 20, 20, 20, 20, 0, 0]

describe.each(engines)('review on %s', (engine) => {
  let db: Database
  let now = noon
  let key = 0

  beforeEach(async () => {
    db = await freshDatabase(engine)
    now = noon
    await people(db, { ada: {}, boris: {} })
  })

  const api = (questions = smallQuestions) => apiOver(db, { now: () => now, questions })
  const call = (method: string, path: string, body?: unknown, as = 'ada') =>
    api().call(method, path, { as, body })
  const finish = (stepId: string, daysAgo: number, personId = 'ada') =>
    appendCompletion(db, {
      personId,
      stepId,
      contentVersion: 'v',
      at: new Date(noon - daysAgo * day),
      entryId: `${personId}-${stepId}`,
    })
  const queue = async (more = '') => (await call('GET', `/review${more}`)).body
  const ids = async () => (await queue()).cards.map(({ id }: { id: string }) => id)
  const given = (card: string, which: 'right' | 'wrong', more: object = {}) => {
    key += 1
    return { key: `answer-${key}`, card, option: optionOf(card, which), at: now, ...more }
  }
  const answer = (answers: readonly object[], sentAt = now) =>
    call('POST', '/review/answers', { sentAt, answers })
  const settings = async (weekdayMinutes: readonly number[] | null = minutes) => {
    const { version } = (await call('GET', '/review/settings')).body
    return call('PUT', '/review/settings', { weekdayMinutes, version })
  }

  test('questions of a finished lesson come back from the next day on, with why', async () => {
    await finish('joins/grain', 0)
    expect(await ids()).toEqual([])
    expect((await queue()).next).toBe('2026-03-13')
    now += day
    const { cards } = await queue()
    expect(cards.map(({ id }: { id: string }) => id)).toEqual(['joins/q-7', 'joins/q-8'])
    expect(cards[0]).toMatchObject({
      kind: 'question',
      reason: { kind: 'new' },
      lesson: 'joins/grain',
      reviews: 0,
    })
    expect(cards[0].intervals).toEqual([1, 1, 2, 8])
    expect(cards[0].placed).toBeNull()
  })

  test('a proven competency brings its questions back, somebody’s own word does not', async () => {
    const at = new Date(noon - 9 * day)
    const prove = (competencyId: string, how: 'stated' | 'sign-off') =>
      db.transaction(function* (tx) {
        yield* appendProof(db, tx, { personId: 'ada', competencyId, how, at, entryId: competencyId })
      })
    await prove('joins', 'stated')
    await prove('windows', 'sign-off')
    expect((await ids()).every((id: string) => id.startsWith('windows/'))).toBe(true)
    expect(await ids()).not.toEqual([])
  })

  test('an answer moves the card on, a wrong one brings it back tomorrow', async () => {
    await finish('joins/grain', 3)
    const { body } = await answer([given('joins/q-7', 'right'), given('joins/q-8', 'wrong')])
    expect(body.cards).toEqual([
      {
        key: expect.any(String),
        card: 'joins/q-7',
        due: expect.stringMatching(/^2026-03-1[4-6]$/),
        gone: false,
      },
      { key: expect.any(String), card: 'joins/q-8', due: '2026-03-13', gone: false },
    ])
    expect(await ids()).toEqual([])
    now += day
    expect(await ids()).toEqual(['joins/q-8'])
    const [card] = (await queue()).cards
    expect(card.reason).toMatchObject({ kind: 'due', daysLate: 0 })
  })

  test('a wrong option is forgotten whatever the page says', async () => {
    await finish('joins/grain', 3)
    const { body } = await answer([given('joins/q-7', 'wrong', { rating: 4 })])
    expect(body.cards[0].due).toBe('2026-03-13')
  })

  test('an answer sent twice, or from two devices at once, is one', async () => {
    await finish('joins/grain', 3)
    const once = [given('joins/q-7', 'right')]
    const [first, second] = await Promise.all([answer(once), answer(once)])
    expect(first.body.cards).toEqual(second.body.cards)
    now += 4 * day
    expect((await queue()).cards.find(({ id }: { id: string }) => id === 'joins/q-7').reviews).toBe(1)
  })

  test('answers that come in late and out of order are believed in the order they were given', async () => {
    await finish('joins/grain', 30)
    await finish('joins/grain', 30, 'boris')
    const [early, middle, late] = [20, 15, 5].map((ago) =>
      given('joins/q-7', 'right', { at: noon - ago * day }),
    )
    await answer([late as object])
    await answer([middle as object, early as object])
    for (const one of [early, middle, late])
      await call('POST', '/review/answers', { sentAt: now, answers: [one] }, 'boris')
    now += 60 * day
    const seen = async (as: string) =>
      (await call('GET', '/review?minutes=60', undefined, as)).body.cards.find(
        ({ id }: { id: string }) => id === 'joins/q-7',
      )
    expect(await seen('ada')).toEqual(await seen('boris'))
    expect((await seen('ada')).reviews).toBe(3)
  })

  test('a device whose clock is wrong is set right by what it says as it sends', async () => {
    await finish('joins/grain', 3)
    const ahead = 400 * day
    await answer([given('joins/q-7', 'right', { at: noon + ahead - 3_600_000 })], noon + ahead)
    now += 4 * day
    const card = (await queue()).cards.find(({ id }: { id: string }) => id === 'joins/q-7')
    expect(card.reason.retrievability).toBeGreaterThan(0.8)
    expect(card.reason.retrievability).toBeLessThan(0.95)
  })

  test('an answer to a card that is not there, not one’s own or of another option changes nothing and says so', async () => {
    await finish('joins/grain', 3)
    const { body } = await answer([
      { ...given('joins/q-7', 'right'), card: 'joins/withdrawn' },
      { ...given('joins/q-7', 'right'), card: 'streams/q-7' },
      { ...given('joins/q-7', 'right'), option: 'nothing-like-it' },
      given('joins/q-8', 'right'),
    ])
    expect(body.cards.map(({ gone }: { gone: boolean }) => gone)).toEqual([true, true, true, false])
    expect(await ids()).toEqual(['joins/q-7'])
  })

  test('"not this one again" holds until it is taken up again', async () => {
    await finish('joins/grain', 3)
    expect((await call('PUT', '/review/set-aside', { card: 'joins/q-7', aside: true })).status).toBe(200)
    expect(await ids()).toEqual(['joins/q-8'])
    expect((await queue()).setAside.map(({ id }: { id: string }) => id)).toEqual(['joins/q-7'])
    await call('PUT', '/review/set-aside', { card: 'joins/q-7', aside: false })
    expect((await ids()).toSorted()).toEqual(['joins/q-7', 'joins/q-8'])
    expect((await call('PUT', '/review/set-aside', { card: 'streams/q-7', aside: true })).status).toBe(404)
  })

  test('the queue fits the minutes of the day, and a day without has none unless it is asked for', async () => {
    await finish('joins/grain', 3)
    await settings([1, 1, 1, 0, 1, 1, 1])
    expect(await queue()).toMatchObject({ minutes: 0, planned: 0, cards: [], waiting: 2 })
    expect((await queue('?minutes=1')).cards).toHaveLength(1)
    now += day
    expect(await queue()).toMatchObject({ minutes: 1, planned: 1, waiting: 1 })
  })

  test('whoever comes back the same day gets the rest of the minutes, not as much again', async () => {
    await finish('joins/grain', 3)
    await settings([1, 1, 1, 1, 1, 1, 1])
    const [first] = await ids()
    await answer([given(first, 'right')])
    expect(await queue()).toMatchObject({ minutes: 0, planned: 1, cards: [], waiting: 1 })
    now += day
    expect((await queue()).cards).toHaveLength(1)
  })

  test('a competency that is asked for brings its cards before their day, on a day without review too', async () => {
    await finish('joins/grain', 3)
    await settings([0, 0, 0, 0, 0, 0, 0])
    await answer([given('joins/q-7', 'right')])
    expect(await ids()).toEqual([])
    const { body } = await call('GET', '/review?competency=joins')
    expect(body.cards.map(({ id }: { id: string }) => id).toSorted()).toEqual(['joins/q-7', 'joins/q-8'])
    expect(body.cards[0].reason.kind).toMatch(/due|new/)
    expect((await queue('?competency=windows')).cards).toEqual([])
    expect((await call('GET', '/review?competency=No%20slug')).status).toBe(422)
  })

  test('review is part of the plan: what comes due takes its minutes from the study days', async () => {
    await call('PATCH', '/me/settings', {
      target: { kind: 'level', level: 'peak' },
      weekdayMinutes: [30, 30, 30, 30, 30, 0, 0],
    })
    const before = (await call('GET', '/roadmap')).body
    expect(before.reviewMinutes).toEqual([0, 0, 0, 0, 0, 0, 0])
    await finish('joins/grain', 3)
    await answer([given('joins/q-7', 'right')])
    const after = (await call('GET', '/roadmap')).body
    expect(after.reviewMinutes).toEqual([1, 1, 1, 1, 1, 0, 0])
    await settings([0, 0, 0, 0, 0, 0, 0])
    expect((await call('GET', '/roadmap')).body.reviewMinutes).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('the plan expects review before the first answer: of what is learned, and of what will be', async () => {
    const target = { kind: 'level', level: 'peak' }
    const weekdayMinutes = [30, 30, 30, 30, 30, 0, 0]
    const catalogue = withCards(2)
    const asked = (path: string, method = 'GET', body?: unknown) =>
      apiOver(db, { now: () => now, catalogue }).call(method, path, { as: 'ada', body })
    const before = (await asked('/roadmap')).body
    expect([before.reviewMost, before.reviewMinutes]).toEqual([null, [0, 0, 0, 0, 0, 0, 0]])
    expect(before.reviewComing).toBeGreaterThan(0.1)
    await asked('/me/settings', 'PATCH', { target, weekdayMinutes })
    const planned = (await asked('/roadmap')).body
    expect(planned.reviewMinutes).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(planned.reviewComing).toBe(before.reviewComing)
    const withReview = (await asked('/roadmap/plan')).body.finish
    const without = (await apiOver(db, { now: () => now }).call('GET', '/roadmap/plan', { as: 'ada' })).body
    expect(withReview > without.finish).toBe(true)

    for (const step of ['joins/grain', 'joins/keys', 'windows/frames']) await finish(step, 3)
    const learned = (await asked('/roadmap')).body
    expect(learned.reviewMinutes).toEqual([1, 1, 1, 1, 1, 0, 0])
    for (const step of ['streams/time', 'streams/state']) await finish(step, 3)
    expect((await asked('/roadmap')).body.reviewComing).toBe(0)
  })

  test('a review that went well is evidence in the ledger, once a day and competency', async () => {
    await finish('joins/grain', 3)
    await answer([given('joins/q-7', 'right'), given('joins/q-8', 'wrong')])
    const { ledger } = db.schema
    const entries = await db.select({ kind: ledger.kind, detail: ledger.detail }).from(ledger)
    expect(entries.filter(({ kind }) => kind === 'reviewed')).toEqual([
      { kind: 'reviewed', detail: { right: 1, of: 2, day: '2026-03-12' } },
    ])
  })

  test('a stale change of the minutes is refused with how they are', async () => {
    await settings()
    const stale = await call('PUT', '/review/settings', { weekdayMinutes: null, version: 0 })
    expect(stale.status).toBe(409)
    expect(stale.body.current).toMatchObject({ weekdayMinutes: minutes, version: 1 })
  })

  test.each([
    ['no answers', { answers: [] }],
    [
      'too many',
      {
        answers: Array.from({ length: 201 }, (_, at) => ({
          key: `k-${at}-abcdef`,
          card: 'joins/q-7',
          at: 1,
        })),
      },
    ],
    ['a rating of 5', { answers: [{ key: 'abcdefgh', card: 'joins/q-7', at: 1, rating: 5 }] }],
    ['a long key', { answers: [{ key: 'k'.repeat(61), card: 'joins/q-7', at: 1 }] }],
    ['a key with a NUL', { answers: [{ key: 'abcdefg\0', card: 'joins/q-7', at: 1 }] }],
    ['a key that takes another one back', { answers: [{ key: 'abcdefgh~back', card: 'joins/q-7', at: 1 }] }],
    ['a card by another name', { answers: [{ key: 'abcdefgh', card: '../etc', at: 1 }] }],
    ['somebody else’s id', { answers: [{ key: 'abcdefgh', card: 'joins/q-7', at: 1, personId: 'boris' }] }],
  ])('%s is refused', async (_, body) => {
    expect((await call('POST', '/review/answers', { sentAt: noon, ...body })).status).toBe(422)
  })

  test('a refusal says what would have been right', async () => {
    const faults = async (answers: unknown[]) =>
      (await call('POST', '/review/answers', { sentAt: noon, answers })).body.faults
    expect(await faults([{ key: 'abcdefgh', card: 'joins/q-7', at: 1, rating: 5 }])).toEqual([
      { path: 'answers.0.rating', message: 'This should be one of 1, 2, 3, 4.' },
    ])
    expect(await faults([])).toEqual([{ path: 'answers', message: 'At least 1 entry.' }])
  })

  test.each([
    [[20, 20, 20, 20, 20, 0]],
    [[-1, 20, 20, 20, 20, 0, 0]],
    [[121, 20, 20, 20, 20, 0, 0]],
    [[1.5, 20, 20, 20, 20, 0, 0]],
  ])('minutes of %j are refused', async (weekdayMinutes) => {
    expect((await call('PUT', '/review/settings', { weekdayMinutes, version: 0 })).status).toBe(422)
  })
})

/** The small curriculum, where so many questions of each lesson come back. */
function withCards(cards: number): Catalogue {
  return {
    ...smallCatalogue,
    competencies: smallCatalogue.competencies.map((competency) => ({
      ...competency,
      steps: competency.steps.map((step) => (step.kind === 'lesson' ? { ...step, cards } : step)),
    })),
  }
}
