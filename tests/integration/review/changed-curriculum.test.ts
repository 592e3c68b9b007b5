import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendCompletion } from '@/db/queries/progress'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { optionOf, smallQuestions } from '../small-questions'

const day = 86_400_000
const card = 'joins/q-7'
let worlds = 0

/** The small curriculum after `joins` has moved to `joining`. */
const moved: Catalogue = {
  ...smallCatalogue,
  version: 'd0d0',
  competencies: smallCatalogue.competencies.map((one) => ({
    ...one,
    id: one.id === 'joins' ? 'joining' : one.id,
    prerequisites: one.prerequisites.map((id) => (id === 'joins' ? 'joining' : id)),
    steps: one.steps.map((step) => ({
      ...step,
      id: step.id.replace('joins/', 'joining/'),
      prerequisites: step.prerequisites.map((id) => id.replace('joins/', 'joining/')),
    })),
  })),
  renames: { joins: 'joining' },
}
const movedQuestions = smallQuestions.map((one): Question => {
  const there = (id: string) => id.replace('joins/', 'joining/')
  if (one.competency !== 'joins') return one
  return { ...one, competency: 'joining', id: there(one.id), lesson: there(one.lesson) }
})

describe.each(engines)('review while the curriculum changes, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })

  async function reviewing() {
    worlds += 1
    const ada = `ada-c${worlds}`
    await people(db, { [ada]: {} })
    const at = new Date(noon - 30 * day)
    await appendCompletion(db, {
      personId: ada,
      stepId: 'joins/grain',
      contentVersion: 'v',
      at,
      entryId: ada,
    })
    const house: { catalogue: Catalogue; questions: readonly Question[]; now: number } = {
      catalogue: smallCatalogue,
      questions: smallQuestions,
      now: noon,
    }
    const call = (method: string, path: string, body?: unknown) => {
      const { catalogue, questions, now } = house
      return apiOver(db, { catalogue, questions, now: () => now }).call(method, path, { as: ada, body })
    }
    const hand = async (answers: readonly object[], sentAt = house.now) =>
      (await call('POST', '/review/answers', { sentAt, answers })).body.cards
    const given = (key: string, which: 'right' | 'wrong' = 'right', more: object = {}) => ({
      key: `key-of-${key}`,
      card,
      option: optionOf(card, which),
      at: house.now,
      ...more,
    })
    const standing = async (id: string) =>
      (await call('GET', '/review?minutes=120')).body.cards.find((one: { id: string }) => one.id === id)
    return { house, call, hand, given, standing }
  }

  test('answers stay with a card that moves to another id, also those that a page under the old one hands in', async () => {
    const { house, call, hand, given, standing } = await reviewing()
    await hand([given('a')])
    house.catalogue = moved
    house.questions = movedQuestions
    house.now += 30 * day
    expect((await standing('joining/q-7')).reviews).toBe(1)
    expect(await hand([given('b'), given('a')])).toMatchObject([
      { card, gone: false },
      { card, gone: false },
    ])
    house.now += 60 * day
    expect((await standing('joining/q-7')).reviews).toBe(2)
    expect(await hand([given('a', 'right', { change: 'take-back', option: undefined })])).toMatchObject([
      { gone: false },
    ])
    expect((await standing('joining/q-7')).reviews).toBe(1)
    const { taken } = (await call('GET', '/review')).body.spread
    expect(Object.values(taken).every((minutes) => minutes === 1)).toBe(true)
  })

  test('a card that is set aside stays so under its new id', async () => {
    const { house, call } = await reviewing()
    await call('PUT', '/review/set-aside', { card, aside: true })
    house.catalogue = moved
    house.questions = movedQuestions
    const asideNow = async () =>
      (await call('GET', '/review')).body.setAside.map(({ id }: { id: string }) => id)
    expect(await asideNow()).toEqual(['joining/q-7'])
    await call('PUT', '/review/set-aside', { card: 'joining/q-7', aside: false })
    expect(await asideNow()).toEqual([])
  })

  test('a question that is withdrawn while its card is here is told as gone, and its answers wait for it', async () => {
    const { house, hand, given, standing } = await reviewing()
    await hand([given('a')])
    house.questions = smallQuestions.filter(({ id }) => id !== card)
    house.now += 10 * day
    expect(await hand([given('b')])).toEqual([{ key: 'key-of-b', card, due: null, gone: true }])
    expect(await standing(card)).toBeUndefined()
    house.questions = smallQuestions
    expect((await standing(card)).reviews).toBe(1)
  })

  test('an option that the question no longer has is no answer', async () => {
    const { house, hand, given, standing } = await reviewing()
    house.questions = smallQuestions.map((one) =>
      one.id === card
        ? { ...one, options: one.options.map((option, at) => ({ ...option, id: `f0f0f0f0f0f${at}` })) }
        : one,
    )
    expect(await hand([given('a')])).toMatchObject([{ gone: true }])
    expect((await standing(card)).reviews).toBe(0)
  })

  test.each([
    ['a year behind', -365 * day],
    ['a year ahead', 365 * day],
  ])('a device whose clock is %s is set right', async (_, off) => {
    const right = await reviewing()
    const wrong = await reviewing()
    for (const { hand, given, house } of [right, wrong]) {
      const by = house === wrong.house ? off : 0
      const at = (ago: number) => ({ at: house.now - ago * day + by })
      await hand([given('a', 'right', at(9)), given('b', 'right', at(2))], house.now + by)
      house.now += 90 * day
    }
    expect(await wrong.standing(card)).toEqual(await right.standing(card))
  })

  test('an answer of tomorrow, or of long ago, counts as given now, or as long ago as a device may keep one', async () => {
    const { house, hand, given, standing } = await reviewing()
    await hand([given('a', 'right', { at: house.now + 9 * day })])
    house.now += 30 * day
    const { retrievability } = (await standing(card)).reason
    const other = await reviewing()
    await other.hand([other.given('a')])
    other.house.now += 30 * day
    expect(retrievability).toBe((await other.standing(card)).reason.retrievability)
    await hand([given('old', 'right', { at: 0 })])
    await other.hand([other.given('old', 'right', { at: other.house.now - 60 * day })])
    for (const one of [house, other.house]) one.now += 300 * day
    expect((await standing(card)).reviews).toBe(2)
    expect(await standing(card)).toEqual(await other.standing(card))
  })
})
