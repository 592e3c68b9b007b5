import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { optionOf, smallQuestions } from '../small-questions'

const day = 86_400_000
const all = { scope: { kind: 'all' } }

describe.each(engines)('a placement over the API on %s', (engine) => {
  let db: Database
  let clock: number
  let catalogue: Catalogue
  let questions: readonly Question[]
  let ada: string
  let boris: string
  let tests = 0
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })
  beforeEach(async () => {
    tests += 1
    clock = noon
    catalogue = smallCatalogue
    questions = smallQuestions
    ada = `ada-${tests}`
    boris = `boris-${tests}`
    await people(db, { [ada]: {}, [boris]: {} })
  })

  /** Made anew for each call, as every request sees the curriculum of its own process. */
  const call: ReturnType<typeof apiOver>['call'] = (...request) =>
    apiOver(db, { catalogue, questions: () => questions, now: () => clock }).call(...request)
  const get = async (as = ada) => (await call('GET', '/placement', { as })).body
  const start = (body: unknown = all, as = ada) => call('POST', '/placement', { as, body })
  const end = (path: 'finish' | 'abandonment', placementId: string, as = ada) =>
    call('POST', `/placement/${path}`, { as, body: { placementId } })
  const conclusion = async (as = ada) => (await call('GET', '/placement/conclusion', { as })).body
  const apply = (placementId: string, overrides = {}, as = ada) =>
    call('PUT', '/placement/application', { as, body: { placementId, overrides } })
  const proven = async (as = ada) =>
    Object.fromEntries(
      Object.entries<{ how: string }>((await call('GET', '/progress', { as })).body.proven).map(
        ([id, { how }]) => [id, how],
      ),
    )

  interface Active {
    id: string
    number: number
    question: { id: string; competency: string; options: { id: string; text: string }[] }
  }
  const answer = ({ id, number, question }: Active, option: string, as = ada) =>
    call('PUT', `/placement/answers/${number}`, {
      as,
      body: { placementId: id, question: question.id, option },
    })
  const right = (active: Active) => optionOf(active.question.id, 'right')
  const wrong = (active: Active) => optionOf(active.question.id, 'wrong')

  /** Answers until it ends by itself: right about these competencies, wrong about the others. */
  async function answerAll(knows: readonly string[], as = ada) {
    let { active } = await get(as)
    const asked: Active[] = []
    while (active) {
      asked.push(active)
      const option = knows.includes(active.question.competency) ? right(active) : wrong(active)
      active = (await answer(active, option, as)).body.active
    }
    return asked
  }
  async function placed(knows: readonly string[], as = ada) {
    await start(all, as)
    await answerAll(knows, as)
    return conclusion(as)
  }

  test('begins with a question that tells nothing of its answer, and says how long it will be', async () => {
    expect((await get()).active).toBeNull()
    expect((await get()).expected.expected).toBeGreaterThan(0)
    const { status, body } = await start()
    expect(status).toBe(200)
    const { number, question, progress, curriculumChanged } = body.active
    expect([number, curriculumChanged]).toEqual([1, false])
    expect(progress.left.least).toBeLessThanOrEqual(progress.left.most)
    expect(Object.keys(question).sort()).toEqual(['ask', 'competency', 'id', 'options'])
    for (const option of question.options) expect(Object.keys(option)).toEqual(['id', 'text'])
  })

  test('another device shows the same question with its options in the same order', async () => {
    const begun = (await start()).body.active
    clock += 3 * day
    expect((await get()).active).toEqual(begun)
    const next = (await answer(begun, right(begun))).body.active
    expect((await get()).active).toEqual(next)
    expect(next.question.id).not.toBe(begun.question.id)
  })

  test('options are shuffled: over placements the right one stands in every place', async () => {
    const places = new Set<number>()
    for (let at = 0; at < 12; at++) {
      const { active } = (await start()).body
      places.add(active.question.options.findIndex(({ id }: { id: string }) => id === right(active)))
      await end('abandonment', active.id)
    }
    expect(places).toEqual(new Set([0, 1, 2]))
  })

  test('ends by itself when it knows enough, and says what it concluded and why', async () => {
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
    await start({ scope: { kind: 'level', level: 'peak' } })
    const asked = await answerAll([])
    expect(new Set(asked.map(({ question }) => question.competency))).toEqual(new Set(['streams']))
    const { competencies } = await conclusion()
    expect(competencies.map(({ competency }: { competency: string }) => competency)).toEqual(['streams'])
    const refused = await start({ scope: { kind: 'level', level: 'moon' } })
    expect([refused.status, refused.body.faults[0].path]).toEqual([422, 'scope.level'])
  })

  test('beginning twice is one placement; beginning another one is refused with the one under way', async () => {
    const both = await Promise.all([start(), start(), start()])
    expect(new Set(both.map(({ body }) => body.active.id)).size).toBe(1)
    const other = await start({ scope: { kind: 'strand', strand: 'data' } })
    expect([other.status, other.body.current.active.id]).toEqual([409, both[0]?.body.active.id])
  })

  test('so many placements a day and no more', async () => {
    for (let at = 0; at < 20; at++) await end('abandonment', (await start()).body.active.id)
    expect((await start()).status).toBe(429)
    clock += day + 1
    expect((await start()).status).toBe(200)
  })

  describe('answers that come twice, late, out of order or from elsewhere', () => {
    test('the same answer again gives where it stands now', async () => {
      const first = (await start()).body.active
      const sent = await Promise.all([1, 2, 3, 4].map(() => answer(first, right(first))))
      expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      expect(new Set(sent.map(({ body }) => body.active.number))).toEqual(new Set([2]))
      const later = await answer(sent[0]?.body.active, 'unsure')
      expect((await answer(first, right(first))).body.active).toEqual(later.body.active)
    })

    test('two devices, two answers: the first stands, the other one is told', async () => {
      const first = (await start()).body.active
      const [one, other] = await Promise.all([answer(first, right(first)), answer(first, wrong(first))])
      const [kept, refused] = one.status === 200 ? [one, other] : [other, one]
      expect([kept.status, refused.status]).toEqual([200, 409])
      expect(refused.body.current.active).toEqual(kept.body.active)
      await end('finish', first.id)
      expect((await conclusion()).answers).toHaveLength(1)
    })

    test('an answer to a question that was not asked is refused and changes nothing', async () => {
      const first = (await start()).body.active
      const other = smallQuestions.find(({ id, use }) => id !== first.question.id && use[0] === 'placement')
      const ahead = await answer({ ...first, number: 2 }, right(first))
      const swapped = await answer(
        { ...first, question: { ...first.question, id: other?.id ?? '' } },
        'unsure',
      )
      for (const refused of [ahead, swapped]) {
        expect(refused.status).toBe(409)
        expect(refused.body.current.active).toEqual(first)
      }
      expect((await answer(first, 'abcdefabcdef')).body.faults[0].path).toBe('option')
      expect((await get()).active).toEqual(first)
    })

    test('an answer after the end is refused, except the one that ended it', async () => {
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
      const first = (await start()).body.active
      const { status } = await call('PUT', `/placement/answers/1`, {
        as: ada,
        body: { placementId: first.id, question: first.question.id, option: 'unsure', answeredAt: 0 },
      })
      expect(status).toBe(422)
      clock -= 400 * day
      expect((await answer(first, right(first))).status).toBe(200)
    })

    test('somebody else’s placement does not exist', async () => {
      const first = (await start()).body.active
      expect((await answer(first, 'unsure', boris)).status).toBe(404)
      expect((await end('finish', first.id, boris)).status).toBe(404)
      expect((await end('abandonment', first.id, boris)).status).toBe(404)
      expect((await apply(first.id, {}, boris)).status).toBe(404)
      expect((await call('GET', '/placement/conclusion', { as: boris })).status).toBe(404)
      expect((await get()).active).toEqual(first)
    })
  })

  describe('a curriculum that changes in the middle', () => {
    test('a question that is withdrawn makes room for another one under its number', async () => {
      const first = (await start()).body.active
      questions = smallQuestions.filter(({ id }) => id !== first.question.id)
      const refused = await answer(first, right(first))
      const { active } = refused.body.current
      expect([refused.status, active.number]).toEqual([409, 1])
      expect(active.question.id).not.toBe(first.question.id)
      expect((await answer(active, right(active))).body.active.number).toBe(2)
    })

    test('one that says something else by now is asked anew', async () => {
      const first = (await start()).body.active
      questions = smallQuestions.map((one) =>
        one.id === first.question.id ? { ...one, ask: 'Another question?', version: 'v2' } : one,
      )
      expect((await answer(first, right(first))).status).toBe(409)
      const { active } = await get()
      expect((await answer(active, 'unsure')).status).toBe(200)
    })

    test('an answered question that is withdrawn still counts, without its text', async () => {
      const first = (await start()).body.active
      await answer(first, right(first))
      questions = smallQuestions.filter(({ id }) => id !== first.question.id)
      await end('finish', first.id)
      const told = await conclusion()
      expect(told.answers).toMatchObject([{ outcome: 'right', question: null }])
    })

    test('without any question left, it ends with what it knows', async () => {
      await start()
      questions = smallQuestions.filter(({ use }) => use[0] === 'review')
      expect((await get()).active).toBeNull()
      expect((await conclusion()).because).toBe('no-questions')
    })

    test('it goes on on another version, under new ids, and says that it changed', async () => {
      const first = (await start({ scope: { kind: 'level', level: 'base' } })).body.active
      await answer(first, right(first))
      catalogue = {
        ...smallCatalogue,
        version: 'd0d0',
        levels: smallCatalogue.levels.map((level) =>
          level.id === 'base' ? { ...level, id: 'ground' } : level,
        ),
        competencies: smallCatalogue.competencies.map((one) => ({
          ...one,
          id: one.id === 'joins' ? 'joining' : one.id,
          level: one.level === 'base' ? 'ground' : one.level,
          prerequisites: one.prerequisites.map((id) => (id === 'joins' ? 'joining' : id)),
        })),
        renames: { joins: 'joining' },
      }
      questions = smallQuestions.map((one) =>
        one.competency === 'joins'
          ? { ...one, competency: 'joining', id: one.id.replace('joins', 'joining') }
          : one,
      )
      const { active } = await get()
      expect(active).toMatchObject({ curriculumChanged: true, number: 2 })
      await end('finish', active.id)
      const told = await conclusion()
      expect(told.competencies.map(({ competency }: { competency: string }) => competency)).toContain(
        'joining',
      )
      expect(told.answers[0].question).not.toBeNull()
    })
  })

  test('a question asked lately is not asked again before its rest is over, unless nothing else is left', async () => {
    catalogue = { ...smallCatalogue, placement: { ...smallCatalogue.placement, mostQuestions: 4 } }
    const idsOf = (asked: readonly Active[]) => asked.map(({ question }) => question.id)
    const again = async () => {
      await start()
      return idsOf(await answerAll([]))
    }
    const first = await again()
    const second = await again()
    expect(second.filter((id) => first.includes(id))).toEqual([])
    questions = smallQuestions.filter(({ id }) => first.includes(id))
    expect((await again()).length).toBeGreaterThan(0)
  })

  test('stopped without an answer it is given up; given up it concludes nothing', async () => {
    const first = (await start()).body.active
    const stopped = await end('finish', first.id)
    expect([stopped.status, stopped.body.active, stopped.body.finished]).toEqual([200, null, null])
    expect((await call('GET', '/placement/conclusion', { as: ada })).status).toBe(404)
    expect((await end('abandonment', first.id)).status).toBe(200)
    expect((await end('finish', first.id)).status).toBe(409)
    expect((await apply(first.id)).status).toBe(409)
  })

  describe('what it proves', () => {
    test('what is known is proven by placement once applied, and not before', async () => {
      const told = await placed(['joins', 'windows', 'streams'])
      expect(await proven()).toEqual({})
      expect((await apply(told.id)).status).toBe(200)
      expect(await proven()).toEqual({ joins: 'placement', windows: 'placement', streams: 'placement' })
      const { placed: sure } = await get()
      expect(sure.joins).toBeGreaterThan(0.85)
      expect((await call('GET', '/roadmap', { as: ada })).body.proven.joins).toBe('placement')
    })

    test('disagreement counts in either direction, and may be taken back', async () => {
      const told = await placed(['joins'])
      await apply(told.id, { joins: 'unknown', streams: 'known' })
      expect(await proven()).toEqual({ streams: 'stated' })
      expect((await conclusion()).overrides).toEqual({ joins: 'unknown', streams: 'known' })
      await apply(told.id, {})
      expect(await proven()).toEqual({ joins: 'placement' })
    })

    test('one’s own word goes where the answers contradict it, unless one insists', async () => {
      await call('PATCH', '/me/settings', {
        as: ada,
        body: {
          target: { kind: 'level', level: 'peak' },
          startingPoint: { kind: 'competencies', competencies: ['joins', 'streams'] },
        },
      })
      const told = await placed(['joins'])
      await apply(told.id)
      expect(await proven()).toEqual({ joins: 'placement' })
      await apply(told.id, { streams: 'known' })
      expect(await proven()).toEqual({ joins: 'placement', streams: 'stated' })
    })

    test('what exercises or a sign-off proved is certain, is not asked about, and stays', async () => {
      const at = new Date(noon)
      await db.insert(db.schema.proofs).values([
        { personId: ada, competencyId: 'joins', how: 'exercises', provenAt: at },
        { personId: ada, competencyId: 'windows', how: 'sign-off', provenAt: at },
      ])
      await start()
      const asked = await answerAll([])
      expect(new Set(asked.map(({ question }) => question.competency))).toEqual(new Set(['streams']))
      const told = await conclusion()
      expect(told.competencies[0]).toMatchObject({ proven: true, probability: 1, standing: 'known' })
      await apply(told.id, { joins: 'unknown', windows: 'unknown' })
      expect(await proven()).toEqual({ joins: 'exercises', windows: 'sign-off' })
    })

    test('a later placement takes an earlier one back where it finds otherwise', async () => {
      await apply((await placed(['joins', 'windows', 'streams'])).id)
      clock += 200 * day
      const earlier = await conclusion()
      const later = await placed(['joins'])
      expect((await apply(earlier.id)).status).toBe(409)
      await apply(later.id)
      expect((await proven()).streams).toBeUndefined()
      const entries = await db.select().from(db.schema.ledger)
      const mine = entries.filter(({ personId, subject }) => personId === ada && subject === 'streams')
      expect(mine.map(({ kind }) => kind).toSorted()).toEqual(['proven', 'withdrawn'])
    })

    test('where all is proven there is nothing to ask', async () => {
      const at = new Date(noon)
      const rows = smallCatalogue.competencies.map(({ id }) => ({
        personId: ada,
        competencyId: id,
        how: 'sign-off' as const,
        provenAt: at,
      }))
      await db.insert(db.schema.proofs).values(rows)
      expect((await start()).status).toBe(422)
    })

    test('only competencies that it concluded about can be disagreed with', async () => {
      const told = await placed(['joins'])
      const refused = await apply(told.id, { moon: 'known' })
      expect([refused.status, refused.body.faults[0].path]).toEqual([422, 'overrides.moon'])
      expect((await apply(told.id, { joins: 'maybe' })).status).toBe(422)
      expect(await proven()).toEqual({})
    })
  })

  test('nobody starts without signing in, and nonsense is refused in plain words', async () => {
    expect((await call('POST', '/placement', { body: all })).status).toBe(401)
    expect((await call('GET', '/placement')).status).toBe(401)
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
