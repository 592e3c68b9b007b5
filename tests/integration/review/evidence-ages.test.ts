import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendEntry, appendProof } from '@/db/queries/progress'
import type { ProofKind } from '@/db/schema/progress'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'

const day = 86_400_000

describe.each(engines)('evidence that ages, on %s', (engine) => {
  let db: Database
  let entry = 0

  beforeEach(async () => {
    db = await freshDatabase(engine)
    await people(db, { ada: { timeZone: 'Pacific/Auckland' } })
  })

  const prove = (competencyId: string, how: ProofKind, daysAgo: number) =>
    db.transaction(function* (tx) {
      entry += 1
      const at = new Date(noon - daysAgo * day)
      yield* appendProof(db, tx, { personId: 'ada', competencyId, how, at, entryId: `entry-${entry}` })
    })
  const show = (kind: 'verified' | 'reviewed', subject: string, daysAgo: number) =>
    db.transaction(function* (tx) {
      entry += 1
      const at = new Date(noon - daysAgo * day)
      yield* appendEntry(db, tx, { id: `entry-${entry}`, personId: 'ada', kind, subject, at })
    })
  const ages = async () => {
    const { call } = apiOver(db)
    const [roadmap, progress] = await Promise.all([
      call('GET', '/roadmap', { as: 'ada' }),
      call('GET', '/progress', { as: 'ada' }),
    ])
    expect(roadmap.body.ages).toEqual(progress.body.ages)
    return { ages: roadmap.body.ages, proven: roadmap.body.proven }
  }

  test('what was proven long ago is due for a refresh, and still proven', async () => {
    await prove('joins', 'exercises', 200)
    expect(await ages()).toEqual({
      // Noon in London is past midnight in Auckland.
      ages: { joins: { state: 'due', due: '2026-02-21', shown: '2025-08-25', retrievability: 0.89 } },
      proven: { joins: 'exercises' },
    })
  })

  test('what somebody only says does not age', async () => {
    await prove('joins', 'stated', 800)
    expect(await ages()).toEqual({ ages: {}, proven: { joins: 'stated' } })
  })

  test('a verified exercise, a review, and a proof of what rests on it refresh it', async () => {
    await prove('joins', 'placement', 300)
    expect((await ages()).ages.joins.state).toBe('due')
    await show('reviewed', 'joins', 3)
    expect((await ages()).ages.joins).toMatchObject({ state: 'fresh', shown: '2026-03-10' })
    await show('verified', 'joins/keys', 2)
    expect((await ages()).ages.joins.shown).toBe('2026-03-11')
    // Streams rests on windows, and that on joins.
    await prove('streams', 'sign-off', 1)
    expect((await ages()).ages.joins.shown).toBe('2026-03-12')
  })

  test('a review of what rests on it refreshes only that', async () => {
    await prove('joins', 'placement', 300)
    await prove('windows', 'placement', 300)
    await show('reviewed', 'windows', 1)
    const { ages: now } = await ages()
    expect([now.joins.state, now.windows.state]).toEqual(['due', 'fresh'])
  })
})
