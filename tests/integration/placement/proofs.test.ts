import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { smallCatalogue } from '../small-catalogue'
import { day, placementOver } from './placement-over'

describe.each(engines)('what a placement proves, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })

  test('what is known is proven by placement once applied, and not before', async () => {
    const { ada, call, get, apply, placed, proven } = await placementOver(db)
    const told = await placed(['joins', 'windows', 'streams'])
    expect(await proven()).toEqual({})
    expect((await apply(told.id)).status).toBe(200)
    expect(await proven()).toEqual({ joins: 'placement', windows: 'placement', streams: 'placement' })
    const { placed: sure } = await get()
    expect(sure.joins).toBeGreaterThan(0.85)
    expect((await call('GET', '/roadmap', { as: ada })).body.proven.joins).toBe('placement')
  })

  test('disagreement counts in either direction, and may be taken back', async () => {
    const { conclusion, apply, placed, proven } = await placementOver(db)
    const told = await placed(['joins'])
    await apply(told.id, { joins: 'unknown', streams: 'known' })
    expect(await proven()).toEqual({ streams: 'stated' })
    expect((await conclusion()).overrides).toEqual({ joins: 'unknown', streams: 'known' })
    await apply(told.id, {})
    expect(await proven()).toEqual({ joins: 'placement' })
  })

  test('what it proved comes back in review, and the plan knows of it at once', async () => {
    const { ada, call, apply, placed } = await placementOver(db)
    await call('PATCH', '/me/settings', { as: ada, body: { target: { kind: 'level', level: 'peak' } } })
    const weekdayMinutes = Array.from({ length: 7 }, () => 20)
    await call('PUT', '/review/settings', { as: ada, body: { weekdayMinutes, version: 0 } })
    const reviewed = async () => {
      const { reviewMinutes } = (await call('GET', '/roadmap', { as: ada })).body
      return Math.max(...reviewMinutes)
    }
    expect(await reviewed()).toBe(0)
    const told = await placed(['joins', 'windows', 'streams'])
    await apply(told.id)
    expect(await reviewed()).toBeGreaterThan(0)
  })

  test('one’s own word goes where the answers contradict it, unless one insists', async () => {
    const { ada, call, apply, placed, proven } = await placementOver(db)
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
    const { ada, start, conclusion, apply, answerAll, proven } = await placementOver(db)
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

  test('a proof that is due for a refresh is asked about, and stays whatever comes of it', async () => {
    const { ada, call, start, conclusion, apply, answerAll, proven } = await placementOver(db)
    const ago = (days: number) => new Date(noon - days * day)
    await db.insert(db.schema.proofs).values([
      { personId: ada, competencyId: 'windows', how: 'exercises', provenAt: ago(200) },
      { personId: ada, competencyId: 'joins', how: 'sign-off', provenAt: ago(20) },
    ])
    await start()
    const asked = await answerAll([])
    expect(asked.map(({ question }) => question.competency)).not.toContain('joins')
    expect(asked.map(({ question }) => question.competency)).toContain('windows')
    const told = await conclusion()
    expect(told.competencies.map((one: { proven: boolean }) => one.proven)).toEqual([true, false, false])
    await apply(told.id, { windows: 'unknown' })
    expect(await proven()).toEqual({ joins: 'sign-off', windows: 'exercises' })
    const { ages } = (await call('GET', '/roadmap', { as: ada })).body
    expect(ages.windows.state).toBe('due')
  })

  test('a proof that is due and found known is shown anew, once, and stays what it was', async () => {
    const { ada, house, call, apply, placed, proven } = await placementOver(db)
    const provenAt = new Date(noon - 200 * day)
    await db
      .insert(db.schema.proofs)
      .values({ personId: ada, competencyId: 'joins', how: 'exercises', provenAt })
    const told = await placed(['joins', 'windows', 'streams'])
    const ageOfJoins = async () => (await call('GET', '/roadmap', { as: ada })).body.ages.joins
    expect((await ageOfJoins()).state).toBe('due')
    await apply(told.id)
    house.clock += day
    await apply(told.id, { streams: 'unknown' })
    expect((await proven()).joins).toBe('exercises')
    expect(await ageOfJoins()).toMatchObject({ state: 'fresh', shown: '2026-03-12' })
    const entries = await db.select().from(db.schema.ledger)
    const mine = entries.filter(({ personId, subject }) => personId === ada && subject === 'joins')
    expect(mine.map(({ kind, detail }) => [kind, detail])).toEqual([['proven', { how: 'placement' }]])
  })

  test('a later placement that finds the same shows it anew, once', async () => {
    const { ada, house, call, apply, placed } = await placementOver(db)
    await apply((await placed(['joins'])).id)
    house.clock += 200 * day
    const later = await placed(['joins'])
    await apply(later.id)
    const { at } = (await call('GET', '/progress', { as: ada })).body.proven.joins
    expect(at).toBe(house.clock)
    house.clock += day
    await apply(later.id, { streams: 'known' })
    expect((await call('GET', '/progress', { as: ada })).body.proven.joins.at).toBe(at)
  })

  test('a later placement takes an earlier one back where it finds otherwise', async () => {
    const { ada, house, conclusion, apply, placed, proven } = await placementOver(db)
    await apply((await placed(['joins', 'windows', 'streams'])).id)
    house.clock += 200 * day
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
    const { ada, start } = await placementOver(db)
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
    const { apply, placed, proven } = await placementOver(db)
    const told = await placed(['joins'])
    const refused = await apply(told.id, { moon: 'known' })
    expect([refused.status, refused.body.faults[0].path]).toEqual([422, 'overrides.moon'])
    expect((await apply(told.id, { joins: 'maybe' })).status).toBe(422)
    expect(await proven()).toEqual({})
  })
})
