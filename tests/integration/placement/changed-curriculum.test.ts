import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { engines, freshDatabase } from '../engines'
import { smallCatalogue } from '../small-catalogue'
import { smallQuestions } from '../small-questions'
import { type Active, placementOver, right } from './placement-over'

describe.each(engines)('a placement while the curriculum changes, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })

  test('a question that is withdrawn makes room for another one under its number', async () => {
    const { house, start, answer } = await placementOver(db)
    const first = (await start()).body.active
    house.questions = smallQuestions.filter(({ id }) => id !== first.question.id)
    const refused = await answer(first, right(first))
    const { active } = refused.body.current
    expect([refused.status, active.number]).toEqual([409, 1])
    expect(active.question.id).not.toBe(first.question.id)
    expect((await answer(active, right(active))).body.active.number).toBe(2)
  })

  test('one that says something else by now is asked anew', async () => {
    const { house, get, start, answer } = await placementOver(db)
    const first = (await start()).body.active
    house.questions = smallQuestions.map((one) =>
      one.id === first.question.id ? { ...one, ask: 'Another question?', version: 'v2' } : one,
    )
    expect((await answer(first, right(first))).status).toBe(409)
    const { active } = await get()
    expect((await answer(active, 'unsure')).status).toBe(200)
  })

  test('an answered question that is withdrawn still counts, without its text', async () => {
    const { house, start, end, conclusion, answer } = await placementOver(db)
    const first = (await start()).body.active
    await answer(first, right(first))
    house.questions = smallQuestions.filter(({ id }) => id !== first.question.id)
    await end('finish', first.id)
    const told = await conclusion()
    expect(told.answers).toMatchObject([{ outcome: 'right', question: null }])
  })

  test('without any question left, it ends with what it knows', async () => {
    const { house, get, start, conclusion } = await placementOver(db)
    await start()
    house.questions = smallQuestions.filter(({ use }) => use[0] === 'review')
    expect((await get()).active).toBeNull()
    expect((await conclusion()).because).toBe('no-questions')
  })

  test('it goes on on another version, under new ids, and says that it changed', async () => {
    const { house, get, start, end, conclusion, answer } = await placementOver(db)
    const first = (await start({ scope: { kind: 'level', level: 'base' } })).body.active
    await answer(first, right(first))
    house.catalogue = {
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
    house.questions = smallQuestions.map((one) =>
      one.competency === 'joins'
        ? { ...one, competency: 'joining', id: one.id.replace('joins', 'joining') }
        : one,
    )
    const { active } = await get()
    expect(active).toMatchObject({ curriculumChanged: true, number: 2 })
    await end('finish', active.id)
    const told = await conclusion()
    expect(told.competencies.map(({ competency }: { competency: string }) => competency)).toContain('joining')
    expect(told.answers[0].question).not.toBeNull()
  })

  test('a question asked lately is not asked again before its rest is over, unless nothing else is left', async () => {
    const { house, start, answerAll } = await placementOver(db)
    house.catalogue = { ...smallCatalogue, placement: { ...smallCatalogue.placement, mostQuestions: 4 } }
    const idsOf = (asked: readonly Active[]) => asked.map(({ question }) => question.id)
    const again = async () => {
      await start()
      return idsOf(await answerAll([]))
    }
    const first = await again()
    const second = await again()
    expect(second.filter((id) => first.includes(id))).toEqual([])
    house.questions = smallQuestions.filter(({ id }) => first.includes(id))
    expect((await again()).length).toBeGreaterThan(0)
  })
})
