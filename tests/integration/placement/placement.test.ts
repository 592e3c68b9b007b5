import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { engines, freshDatabase } from '../engines'
import { all, day, placementOver, right, wrong } from './placement-over'

describe.each(engines)('a placement over the API on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })

  test('says how long it will be, of everything and of a part of it, before it begins', async () => {
    const { ada, call } = await placementOver(db)
    const lengthOf = async (part: string) => (await call('GET', `/placement/length${part}`, { as: ada })).body
    const [whole, peak, strand] = await Promise.all(['', '?level=peak', '?strand=data'].map(lengthOf))
    expect(whole.least).toBeGreaterThan(0)
    expect(whole.most).toBeGreaterThanOrEqual(whole.expected)
    expect(peak.expected).toBeLessThan(whole.expected)
    expect(strand).toEqual(whole)
    expect(await lengthOf('?level=peak')).toEqual(peak)
  })

  test.each([
    ['a level that is not there', '?level=moon', 'level'],
    ['a strand that is not there', '?strand=moon', 'strand'],
    ['both at once', '?strand=data&level=base', 'level'],
    ['no name at all', '?level=No%20name', 'level'],
  ])('the length of %s is refused', async (_, part, path) => {
    const { ada, call } = await placementOver(db)
    const { status, body } = await call('GET', `/placement/length${part}`, { as: ada })
    expect([status, body.faults[0].path]).toEqual([422, path])
  })

  test('begins with a question that tells nothing of its answer', async () => {
    const { get, start } = await placementOver(db)
    expect((await get()).active).toBeNull()
    const { status, body } = await start()
    expect(status).toBe(200)
    const { number, question, progress, curriculumChanged } = body.active
    expect([number, curriculumChanged]).toEqual([1, false])
    expect(progress.left.least).toBeLessThanOrEqual(progress.left.most)
    expect(Object.keys(question).sort()).toEqual(['ask', 'competency', 'id', 'options'])
    for (const option of question.options) expect(Object.keys(option)).toEqual(['id', 'text'])
  })

  test('another device shows the same question with its options in the same order', async () => {
    const { house, get, start, answer } = await placementOver(db)
    const begun = (await start()).body.active
    house.clock += 3 * day
    expect((await get()).active).toEqual(begun)
    const next = (await answer(begun, right(begun))).body.active
    expect((await get()).active).toEqual(next)
    expect(next.question.id).not.toBe(begun.question.id)
  })

  test('options are shuffled: over placements the right one stands in every place', async () => {
    const { start, end } = await placementOver(db)
    const places = new Set<number>()
    for (let at = 0; at < 12; at++) {
      const { active } = (await start()).body
      places.add(active.question.options.findIndex(({ id }: { id: string }) => id === right(active)))
      await end('abandonment', active.id)
    }
    expect(places).toEqual(new Set([0, 1, 2]))
  })

  test('ends by itself when it knows enough, and says what it concluded and why', async () => {
    const { start, conclusion, answerAll } = await placementOver(db)
    await start()
    const asked = await answerAll(['joins'])
    expect(asked.length).toBeLessThanOrEqual(12)
    expect(new Set(asked.map(({ question }) => question.id)).size).toBe(asked.length)
    expect(asked.every(({ question }) => !/q-[78]$/.test(question.id))).toBe(true)
    const told = await conclusion()
    const standing = Object.fromEntries(
      told.competencies.map((one: { competency: string; standing: string }) => [
        one.competency,
        one.standing,
      ]),
    )
    expect(standing).toMatchObject({ joins: 'known', streams: 'unknown' })
    expect(told.competencies[0].why.length).toBeGreaterThan(0)
    expect(told.answers).toHaveLength(asked.length)
    const { question, chosen, outcome } = told.answers[0]
    expect(question.options.find(({ id }: { id: string }) => id === chosen).correct).toBe(outcome === 'right')
    expect(question.options.map(({ id }: { id: string }) => id)).toEqual(
      asked[0]?.question.options.map(({ id }) => id),
    )
  })

  test('"I don’t know" is never worse than a wrong answer', async () => {
    const { boris, start, end, conclusion, answer } = await placementOver(db)
    const first = (await start()).body.active
    await answer(first, 'unsure')
    await end('finish', first.id)
    const unsure = await conclusion()
    const other = (await start(all, boris)).body.active
    expect(other.question.competency).toBe(first.question.competency)
    await answer(other, wrong(other), boris)
    await end('finish', other.id, boris)
    const mistaken = await conclusion(boris)
    for (const [at, { probability }] of unsure.competencies.entries())
      expect(probability).toBeGreaterThanOrEqual(mistaken.competencies[at].probability)
    expect(unsure.answers[0]).toMatchObject({ chosen: null, outcome: 'unsure' })
  })

  test('a level or a strand is asked about alone', async () => {
    const { start, conclusion, answerAll } = await placementOver(db)
    await start({ scope: { kind: 'level', level: 'peak' } })
    const asked = await answerAll([])
    expect(new Set(asked.map(({ question }) => question.competency))).toEqual(new Set(['streams']))
    const { competencies } = await conclusion()
    expect(competencies.map(({ competency }: { competency: string }) => competency)).toEqual(['streams'])
    const refused = await start({ scope: { kind: 'level', level: 'moon' } })
    expect([refused.status, refused.body.faults[0].path]).toEqual([422, 'scope.level'])
  })

  test('beginning twice is one placement; beginning another one is refused with the one under way', async () => {
    const { start } = await placementOver(db)
    const both = await Promise.all([start(), start(), start()])
    expect(new Set(both.map(({ body }) => body.active.id)).size).toBe(1)
    const other = await start({ scope: { kind: 'strand', strand: 'data' } })
    expect([other.status, other.body.current.active.id]).toEqual([409, both[0]?.body.active.id])
  })

  test('so many placements a day and no more', async () => {
    const { house, start, end } = await placementOver(db)
    for (let at = 0; at < 20; at++) await end('abandonment', (await start()).body.active.id)
    expect((await start()).status).toBe(429)
    house.clock += day + 1
    expect((await start()).status).toBe(200)
  })

  test('stopped without an answer it is given up; given up it concludes nothing', async () => {
    const { ada, call, start, end, apply } = await placementOver(db)
    const first = (await start()).body.active
    const stopped = await end('finish', first.id)
    expect([stopped.status, stopped.body.active, stopped.body.finished]).toEqual([200, null, null])
    expect((await call('GET', '/placement/conclusion', { as: ada })).status).toBe(404)
    expect((await end('abandonment', first.id)).status).toBe(200)
    expect((await end('finish', first.id)).status).toBe(409)
    expect((await apply(first.id)).status).toBe(409)
  })

  test('nobody starts without signing in, and nonsense is refused in plain words', async () => {
    const { ada, call, start, answer } = await placementOver(db)
    expect((await call('POST', '/placement', { body: all })).status).toBe(401)
    for (const path of ['', '/length']) expect((await call('GET', `/placement${path}`)).status).toBe(401)
    for (const body of [{}, { scope: 'all' }, { scope: { kind: 'galaxy' } }, { ...all, extra: 1 }])
      expect((await start(body)).status).toBe(422)
    const { active } = (await start()).body
    for (const option of ['', 'a', 'x'.repeat(1000), 7])
      expect((await answer(active, option as string)).status).toBe(422)
    for (const number of ['0', '-1', 'one', '1.5', '100000']) {
      const body = { placementId: active.id, question: active.question.id, option: 'unsure' }
      expect((await call('PUT', `/placement/answers/${number}`, { as: ada, body })).status).toBe(422)
    }
  })
})
