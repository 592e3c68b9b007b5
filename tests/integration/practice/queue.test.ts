import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { claimAttempt, renewClaims } from '@/db/queries/grading-queue'
import { leaseMs } from '@/lib/services/practice/graders'
import { attemptLimits } from '@/lib/services/practice/submit-attempt'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { practiceOver } from './practice-over'

describe.each(engines)('the line of answers, on %s', (engine) => {
  let db: Database
  let practice: ReturnType<typeof practiceOver>
  beforeEach(async () => {
    db = await freshDatabase(engine)
    await people(db, { ada: {}, boris: {}, chloe: {} })
    practice = practiceOver(db)
  })

  const submitted = async (as: string, text: string) => {
    const { body } = await practice.submit(as, text)
    practice.clock.now += 1_000
    return body.id as string
  }
  const statusOf = async (as: string, id: string) =>
    (await practice.call('GET', `/attempts/${id}`, { as })).body.status
  /** Takes the next in line on, as a process would that then dies. */
  const claimAs = (owner: string) =>
    claimAttempt(db, {
      owner,
      now: new Date(practice.clock.now),
      until: new Date(practice.clock.now + leaseMs),
      choose: ([first]) => first,
    })

  test('people take turns, whoever handed in three in a row', async () => {
    for (const text of ['a1', 'a2', 'a3']) await submitted('ada', text)
    await submitted('boris', 'b1')
    await submitted('chloe', 'c1')
    await practice.gradeAll()
    expect(practice.sandbox.jobs.map(({ answer }) => answer.form === 'text' && answer.text)).toEqual([
      'a1',
      'b1',
      'c1',
      'a2',
      'a3',
    ])
  })

  test('each attempt knows its place in that line', async () => {
    const ids = [await submitted('ada', 'a1'), await submitted('ada', 'a2')]
    const other = await submitted('boris', 'b1')
    const positionOf = async (as: string, id?: string) =>
      (await practice.call('GET', `/attempts/${id}`, { as })).body.position
    expect([
      await positionOf('ada', ids[0]),
      await positionOf('ada', ids[1]),
      await positionOf('boris', other),
    ]).toEqual([1, 3, 2])
  })

  test('a fourth answer is not taken while three are on their way, and is once one is done', async () => {
    for (const text of ['1', '2', '3']) await submitted('ada', text)
    const refused = await practice.submit('ada', '4')
    expect([refused.status, refused.body.retryAfterSeconds]).toEqual([429, 10])
    expect(refused.body.detail).toContain('was not handed in')
    expect((await practice.submit('boris', '1')).status).toBe(200)
    await practice.gradeAll()
    expect((await practice.submit('ada', '4')).status).toBe(200)
  })

  test('an hour has a limit, and the next hour begins anew', async () => {
    for (let turn = 0; turn < attemptLimits.anHour; turn++) {
      const { body } = await practice.submit('ada', 'x')
      await practice.call('DELETE', `/attempts/${body.id}`, { as: 'ada' })
    }
    const refused = await practice.submit('ada', 'x')
    expect([refused.status, refused.body.detail]).toEqual([429, expect.stringContaining('an hour')])
    practice.clock.now += 60 * 60_000
    expect((await practice.submit('ada', 'x')).status).toBe(200)
  })

  test('the same request sent twice, or twice at once, hands in once', async () => {
    const once = { requestKey: 'click-0123456789' }
    const both = await Promise.all([
      practice.submit('ada', 'right', once),
      practice.submit('ada', 'right', once),
    ])
    const later = await practice.submit('ada', 'right', once)
    const ids = new Set([...both, later].map(({ body }) => body.id))
    expect([ids.size, both.map(({ status }) => status)]).toEqual([1, [200, 200]])
    const others = await practice.submit('boris', 'right', once)
    expect(ids.has(others.body.id)).toBe(false)
  })

  test('an attempt is taken back while it waits, and not after', async () => {
    const [first, second] = [await submitted('ada', 'right'), await submitted('ada', 'right')]
    const cancelled = await practice.call('DELETE', `/attempts/${second}`, { as: 'ada' })
    expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled'])
    expect((await practice.call('DELETE', `/attempts/${second}`, { as: 'ada' })).status).toBe(200)
    await practice.gradeAll()
    expect(await statusOf('ada', second)).toBe('cancelled')
    const late = await practice.call('DELETE', `/attempts/${first}`, { as: 'ada' })
    expect([late.status, late.body.current.status]).toEqual([409, 'verified'])
  })

  test('two processes never grade the same answer', async () => {
    const ids = await Promise.all([
      submitted('ada', 'right'),
      submitted('boris', 'right'),
      submitted('chloe', 'x'),
    ])
    await Promise.all([practice.gradeAll('one'), practice.gradeAll('two')])
    const visible = practice.sandbox.jobs.filter(({ variant }) => variant === 'visible')
    expect(visible).toHaveLength(ids.length)
  })

  test('what a process left when it was killed is graded by another once its time is over', async () => {
    const id = await submitted('ada', 'right')
    await claimAs('killed')
    expect(await statusOf('ada', id)).toBe('grading')
    await practice.gradeAll('other')
    expect([await statusOf('ada', id), practice.sandbox.jobs]).toEqual(['grading', []])
    practice.clock.now += leaseMs
    await practice.gradeAll('other')
    expect(await statusOf('ada', id)).toBe('verified')
  })

  test('what a process is still at is not taken by another, however long it lasts', async () => {
    const id = await submitted('ada', 'right')
    await claimAs('slow')
    for (let turn = 0; turn < 3; turn++) {
      practice.clock.now += leaseMs - 1
      await renewClaims(db, { owner: 'slow', until: new Date(practice.clock.now + leaseMs) })
      await practice.gradeAll('other')
      expect([await statusOf('ada', id), practice.sandbox.jobs]).toEqual(['grading', []])
    }
  })

  test('a process that stops puts back in line what it was at', async () => {
    const id = await submitted('ada', 'right')
    const graders = practice.open('stopping', 0)
    await claimAs('stopping')
    await graders.stop()
    expect(await statusOf('ada', id)).toBe('queued')
    await practice.gradeAll('other')
    expect(await statusOf('ada', id)).toBe('verified')
  })

  test('what comes to no verdict is tried again later, and given up after three tries, with nobody else held up', async () => {
    const broken = await submitted('ada', 'breaks')
    const fine = await submitted('boris', 'right')
    await practice.gradeAll()
    expect([await statusOf('ada', broken), await statusOf('boris', fine)]).toEqual(['queued', 'verified'])
    for (let turn = 0; turn < 3; turn++) {
      practice.clock.now += 60_000
      await practice.gradeAll()
    }
    expect(
      practice.sandbox.jobs.filter(({ answer }) => answer.form === 'text' && answer.text === 'breaks'),
    ).toHaveLength(3)
    const attempt = await practice.call('GET', `/attempts/${broken}`, { as: 'ada' })
    expect(attempt.body).toMatchObject({ status: 'failed', proves: false })
    expect(attempt.body.reading).toContain('hand it in again')
  })
})
