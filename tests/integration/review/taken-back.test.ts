import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { engines, freshDatabase } from '../engines'
import { day, reviewOver } from './review-over'

const card = 'joins/q-7'

describe.each(engines)('what is said of a card and taken back, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })

  test('an answer that is taken back is as if it had not been given, and can be given anew', async () => {
    const { queue, standing, hand, given, said } = await reviewOver(db)
    const before = await queue()
    await hand([given('a', card, 'wrong')])
    expect((await queue()).cards).toHaveLength(1)
    const { body } = await hand([said('a', card, 'take-back')])
    expect(body.cards).toEqual([{ key: 'key-of-a', card, due: null, gone: false }])
    expect(await queue()).toEqual(before)
    await hand([given('b', card)])
    expect((await standing(card))?.reviews).toBe(1)
  })

  test('whatever comes twice, late or in another order, it stays taken back', async () => {
    const { standing, hand, given, said } = await reviewOver(db)
    const answer = given('a', card)
    await hand([said('a', card, 'take-back')])
    await Promise.all([hand([answer]), hand([answer]), hand([said('a', card, 'take-back')])])
    expect((await standing(card))?.reviews).toBe(0)
    await hand([answer, given('b', card), said('a', card, 'take-back')])
    expect((await standing(card))?.reviews).toBe(1)
  })

  test('the answers before it stand as they stood', async () => {
    const { boris, clock, standing, hand, given, said } = await reviewOver(db)
    const early = given('early', card, 'right', { at: clock.now - 9 * day })
    for (const as of [undefined, boris]) await hand([early], as)
    await hand([given('late', card, 'wrong')])
    expect(await standing(card)).not.toEqual(await standing(card, boris))
    await hand([said('late', card, 'take-back')])
    expect(await standing(card)).toEqual(await standing(card, boris))
  })

  test('the ledger takes back what it told, and evidence shows nothing of it', async () => {
    const { ada, call, hand, given, said } = await reviewOver(db)
    const provenAt = new Date(Date.parse('2026-03-12T12:00:00Z') - 170 * day)
    await db
      .insert(db.schema.proofs)
      .values({ personId: ada, competencyId: 'joins', how: 'exercises', provenAt })
    const shown = async () => (await call('GET', '/roadmap')).body.ages.joins.shown
    const before = await shown()
    await hand([given('a', card)])
    expect(await shown()).toBe('2026-03-12')
    await hand([said('a', card, 'take-back')])
    expect(await shown()).toBe(before)
    const { entries } = (await call('GET', `/people/${ada}/competencies/joins/evidence`)).body
    expect(entries.filter(({ kind }: { kind: string }) => kind === 'reviewed')).toEqual([])
    await hand([given('b', card)])
    expect(await shown()).toBe('2026-03-12')
  })

  test('a card that is set aside without a connection is set aside once it is handed in, once', async () => {
    const { clock, aside, hand, said } = await reviewOver(db)
    const put = said('a', card, 'set-aside', clock.now - day)
    const sent = await Promise.all([hand([put]), hand([put])])
    expect(sent.map(({ status }) => status)).toEqual([200, 200])
    expect(await aside()).toEqual([card])
  })

  test('of two devices, what was said last counts, whichever is heard last', async () => {
    const { clock, boris, aside, hand, said } = await reviewOver(db)
    const put = said('put', card, 'set-aside', clock.now - 2 * day)
    const taken = said('taken', card, 'take-up', clock.now - day)
    await hand([put])
    await hand([taken])
    await hand([taken], boris)
    await hand([put], boris)
    expect([await aside(), await aside(boris)]).toEqual([[], []])
    await hand([said('again', card, 'set-aside')])
    await hand([taken])
    expect(await aside()).toEqual([card])
  })

  test('setting aside leaves the answers alone', async () => {
    const { boris, standing, hand, given, said } = await reviewOver(db)
    for (const as of [undefined, boris]) await hand([given('a', card)], as)
    await hand([said('b', card, 'set-aside'), said('c', card, 'take-up')])
    expect(await standing(card)).toEqual(await standing(card, boris))
  })

  test('of a card that is not one’s own nothing can be said', async () => {
    const { hand, said } = await reviewOver(db)
    const { body } = await hand([said('a', 'streams/q-7', 'set-aside'), said('b', 'joins/gone', 'take-back')])
    expect(body.cards.map(({ gone }: { gone: boolean }) => gone)).toEqual([true, true])
    expect((await hand([{ ...said('a', card, 'set-aside'), change: 'burn' }])).status).toBe(422)
  })
})
