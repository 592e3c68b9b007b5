import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendAssignment } from '@/db/queries/assignments'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { apiOver, noon } from './call-api'

/** A hundred and twenty steps that need nothing, beside the small ones. */
const wideCatalogue: Catalogue = {
  ...smallCatalogue,
  competencies: [
    ...smallCatalogue.competencies,
    {
      ...smallCatalogue.competencies[0]!,
      id: 'many',
      steps: Array.from({ length: 120 }, (_, at) => ({
        ...smallCatalogue.competencies[0]!.steps[0]!,
        id: `many/step-${at}`,
        slug: `step-${at}`,
        competency: 'many',
      })),
    },
  ],
}

describe.each(engines)('pins and postponements over the API on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let ada: string
  let boris: string
  beforeAll(async () => {
    db = await freshDatabase(engine)
    call = apiOver(db, { catalogue: wideCatalogue }).call
  })
  let tests = 0
  beforeEach(async () => {
    tests += 1
    ada = `ada-${tests}`
    boris = `boris-${tests}`
    await people(db, { [ada]: {}, [boris]: {} })
    for (const as of [ada, boris])
      await call('PATCH', '/me/settings', { as, body: { target: { kind: 'level', level: 'peak' } } })
  })
  const roadmap = async (as = ada) => (await call('GET', '/roadmap', { as })).body
  const wish = (method: 'PUT' | 'DELETE', step: string, kind: 'pin' | 'postponement', as = ada) =>
    call(method, `/steps/${step}/${kind}`, { as })

  test('the step asked for last comes first, whatever is asked twice keeps its place', async () => {
    expect((await wish('PUT', 'many/step-1', 'pin')).body).toEqual({ stepId: 'many/step-1', wish: 'pin' })
    await wish('PUT', 'many/step-2', 'pin')
    await wish('PUT', 'many/step-1', 'pin')
    expect((await roadmap()).pins).toEqual(['many/step-2', 'many/step-1'])
    expect((await roadmap(boris)).pins).toEqual([])
  })

  test('a pin puts a step first with what it needs; letting go brings the order back', async () => {
    const order = async () =>
      (await call('GET', '/roadmap/plan', { as: ada })).body.steps.map(({ id }: { id: string }) => id)
    const before = await order()
    await wish('PUT', 'joins/keys', 'pin')
    await wish('PUT', 'many/step-7', 'pin')
    const { steps, wishes } = (await call('GET', '/roadmap/plan', { as: ada })).body
    expect(steps.slice(0, 3).map(({ id }: { id: string }) => id)).toEqual([
      'many/step-7',
      'joins/grain',
      'joins/keys',
    ])
    expect(wishes).toMatchObject([
      { step: 'many/step-7', wish: 'pin', honoured: true, along: [] },
      { step: 'joins/keys', wish: 'pin', honoured: true, along: ['joins/grain'] },
    ])
    await wish('DELETE', 'joins/keys', 'pin')
    await wish('DELETE', 'many/step-7', 'pin')
    expect(await order()).toEqual(before)
  })

  test('settings saved meanwhile keep no wish in the order they remember', async () => {
    const before = (await roadmap()).order
    await wish('PUT', 'many/step-7', 'pin')
    await call('PATCH', '/me/settings', { as: ada, body: { daysOff: ['2026-04-03'], version: 1 } })
    expect((await roadmap()).order).toEqual(before)
  })

  test('a postponed step comes last; the last wish for a step is the one that counts', async () => {
    await wish('PUT', 'many/step-0', 'postponement')
    const plan = (await call('GET', '/roadmap/plan', { as: ada })).body
    expect(plan.steps.at(-1).id).toBe('many/step-0')
    await wish('PUT', 'many/step-0', 'pin')
    const { pins, postponed } = await roadmap()
    expect([pins, postponed]).toEqual([['many/step-0'], []])
    const dropped = await wish('DELETE', 'many/step-0', 'postponement')
    expect(dropped.body).toEqual({ stepId: 'many/step-0', wish: 'pin' })
    expect((await roadmap()).pins).toEqual(['many/step-0'])
  })

  test('where a date forbids it, the plan says what it would cost', async () => {
    await appendAssignment(db, {
      id: `due-${ada}`,
      title: 'Grain',
      items: ['joins/grain'],
      personId: ada,
      assignedById: boris,
      due: { on: '2026-03-12', zone: 'UTC' },
      at: new Date(noon),
    })
    // An hour on Thursday: one of half an hour fits before what is due that day, two do not, and the next day is Monday.
    await wish('PUT', 'many/step-4', 'pin')
    await wish('PUT', 'many/step-3', 'pin')
    const { wishes, steps } = (await call('GET', '/roadmap/plan', { as: ada })).body
    expect(steps.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual(['many/step-3', 'joins/grain'])
    expect(wishes).toMatchObject([
      { step: 'many/step-3', honoured: true, cost: [] },
      { step: 'many/step-4', honoured: false, cost: [{ due: '2026-03-12', planned: 0, lateness: 4 }] },
    ])
  })

  test('a wish goes once its step is done, and cannot be made for one that is', async () => {
    await wish('PUT', 'joins/grain', 'pin')
    await call('PUT', '/steps/joins/grain/completion', { as: ada })
    expect((await roadmap()).pins).toEqual([])
    const refused = await wish('PUT', 'joins/grain', 'pin')
    expect(refused.status).toBe(422)
    expect(refused.body.faults[0].message).toContain('done')
  })

  test('under the old id of a step it is a wish for the new one', async () => {
    await wish('PUT', 'joins/old-grain', 'pin')
    expect((await roadmap()).pins).toEqual(['joins/grain'])
    await db.insert(db.schema.stepWishes).values({
      personId: boris,
      stepId: 'joins/old-grain',
      kind: 'pin',
      place: 1,
    })
    expect((await roadmap(boris)).pins).toEqual(['joins/grain'])
    await wish('DELETE', 'joins/grain', 'pin', boris)
    expect((await roadmap(boris)).pins).toEqual([])
  })

  test('under an id of a step that is gone nothing can be wished for or let go of', async () => {
    expect((await wish('DELETE', 'joins/nothing', 'pin')).status).toBe(404)
    expect((await wish('PUT', `path-${'0'.repeat(32)}/task`, 'pin')).status).toBe(404)
    expect((await wish('DELETE', `path-${'0'.repeat(32)}/task`, 'pin')).status).toBe(404)
  })

  test('a hundred at most, and those of steps done since make room', async () => {
    for (let at = 0; at < 100; at++) expect((await wish('PUT', `many/step-${at}`, 'pin')).status).toBe(200)
    const refused = await wish('PUT', 'many/step-100', 'postponement')
    expect(refused.status).toBe(422)
    expect(refused.body.faults[0].message).toContain('100')
    // Another wish for a step that has one adds none.
    expect((await wish('PUT', 'many/step-5', 'postponement')).status).toBe(200)
    await call('PUT', '/steps/many/step-0/completion', { as: ada })
    expect((await wish('PUT', 'many/step-100', 'postponement')).status).toBe(200)
  })

  test('twenty requests at once for one step are one wish; for different steps none is lost', async () => {
    const same = await Promise.all(Array.from({ length: 20 }, () => wish('PUT', 'many/step-9', 'pin')))
    expect(same.map(({ status }) => status)).toEqual(Array(20).fill(200))
    await Promise.all(Array.from({ length: 8 }, (_, at) => wish('PUT', `many/step-${at}`, 'pin')))
    const { pins } = await roadmap()
    expect(pins).toHaveLength(9)
    expect(new Set(pins).size).toBe(9)
  })

  test('nobody wishes without signing in, and there is nothing to wish of a step that is not there', async () => {
    expect((await call('PUT', '/steps/joins/grain/pin')).status).toBe(401)
    expect((await wish('PUT', 'joins/gone', 'pin')).status).toBe(404)
    expect((await wish('DELETE', 'joins/gone', 'postponement')).status).toBe(404)
    const extra = await call('PUT', '/steps/joins/grain/pin', { as: ada, body: { place: 1 } })
    expect(extra.status).toBe(422)
  })
})
