import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { engines, freshDatabase } from '../engines'
import { smallQuestions } from '../small-questions'
import { day, placementOver, right, wrong } from './placement-over'

describe.each(engines)('answers that come twice, late, out of order or from elsewhere, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })

  test('the same answer again gives where it stands now', async () => {
    const { start, answer } = await placementOver(db)
    const first = (await start()).body.active
    const sent = await Promise.all([1, 2, 3, 4].map(() => answer(first, right(first))))
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(sent.map(({ body }) => body.active.number))).toEqual(new Set([2]))
    const later = await answer(sent[0]?.body.active, 'unsure')
    expect((await answer(first, right(first))).body.active).toEqual(later.body.active)
  })

  test('two devices, two answers: the first stands, the other one is told', async () => {
    const { start, end, conclusion, answer } = await placementOver(db)
    const first = (await start()).body.active
    const [one, other] = await Promise.all([answer(first, right(first)), answer(first, wrong(first))])
    const [kept, refused] = one.status === 200 ? [one, other] : [other, one]
    expect([kept.status, refused.status]).toEqual([200, 409])
    expect(refused.body.current.active).toEqual(kept.body.active)
    await end('finish', first.id)
    expect((await conclusion()).answers).toHaveLength(1)
  })

  test('an answer to a question that was not asked is refused and changes nothing', async () => {
    const { get, start, answer } = await placementOver(db)
    const first = (await start()).body.active
    const other = smallQuestions.find(({ id, use }) => id !== first.question.id && use[0] === 'placement')
    const ahead = await answer({ ...first, number: 2 }, right(first))
    const swapped = await answer({ ...first, question: { ...first.question, id: other?.id ?? '' } }, 'unsure')
    for (const refused of [ahead, swapped]) {
      expect(refused.status).toBe(409)
      expect(refused.body.current.active).toEqual(first)
    }
    expect((await answer(first, 'abcdefabcdef')).body.faults[0].path).toBe('option')
    expect((await get()).active).toEqual(first)
  })

  test('an answer after the end is refused, except the one that ended it', async () => {
    const { start, end, answer, answerAll } = await placementOver(db)
    const asked = await start().then(() => answerAll(['joins', 'windows', 'streams']))
    const last = asked.at(-1)
    if (!last) throw new Error('Nothing was asked.')
    const again = await answer(last, right(last))
    expect([again.status, again.body.active]).toEqual([200, null])
    expect((await answer(last, wrong(last))).status).toBe(409)
    const begun = (await start()).body.active
    await end('abandonment', begun.id)
    const late = await answer(begun, 'unsure')
    expect([late.status, late.body.current.active]).toEqual([409, null])
  })

  test('the device’s clock counts for nothing', async () => {
    const { ada, house, call, start, answer } = await placementOver(db)
    const first = (await start()).body.active
    const { status } = await call('PUT', `/placement/answers/1`, {
      as: ada,
      body: { placementId: first.id, question: first.question.id, option: 'unsure', answeredAt: 0 },
    })
    expect(status).toBe(422)
    house.clock -= 400 * day
    expect((await answer(first, right(first))).status).toBe(200)
  })

  test('somebody else’s placement does not exist', async () => {
    const { boris, call, get, start, end, apply, answer } = await placementOver(db)
    const first = (await start()).body.active
    expect((await answer(first, 'unsure', boris)).status).toBe(404)
    expect((await end('finish', first.id, boris)).status).toBe(404)
    expect((await end('abandonment', first.id, boris)).status).toBe(404)
    expect((await apply(first.id, {}, boris)).status).toBe(404)
    expect((await call('GET', '/placement/conclusion', { as: boris })).status).toBe(404)
    expect((await get()).active).toEqual(first)
  })
})
