import { beforeEach, describe, expect, test } from 'vitest'
import { failedTryLimits } from '@/lib/services/practice/keep-failed-try'
import { noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { practiceOver } from './practice-over'

describe.each(engines)('tries that failed in the browser, on %s', (engine) => {
  let practice: ReturnType<typeof practiceOver>
  beforeEach(async () => {
    const db = await freshDatabase(engine)
    await people(db, { ada: {}, boris: {} })
    practice = practiceOver(db)
  })

  const path = '/exercises/joins/grain/tries'
  const keyOf = (number: number) => `try-${String(number).padStart(8, '0')}`
  const tried = (text: string, more: object = {}) => ({
    answer: { form: 'text', text },
    exerciseVersion: 'v1',
    failed: ['rows'],
    checkedAt: practice.clock.now,
    ms: 40,
    ...more,
  })
  const keep = (number: number, body: object, as: string | undefined = 'ada', at = path) =>
    practice.call('PUT', `${at}/${keyOf(number)}`, { ...(as ? { as } : {}), body })
  const textsOf = async (as = 'ada') =>
    (await practice.call('GET', path, { as })).body.tries.map(
      (one: { answer: { text: string } }) => one.answer.text,
    )

  test('a try is kept with what failed, is its own person’s alone, and is no attempt', async () => {
    expect((await keep(1, tried('select 1', { fault: 'time', failed: [] }))).status).toBe(200)
    const { body } = await practice.call('GET', path, { as: 'ada' })
    expect(body.tries).toEqual([{ key: keyOf(1), ...tried('select 1', { fault: 'time', failed: [] }) }])
    expect(await textsOf('boris')).toEqual([])
    expect((await practice.call('GET', path)).status).toBe(401)
    expect(
      (await practice.call('GET', '/exercises/joins/grain/attempts', { as: 'ada' })).body.attempts,
    ).toEqual([])
    await practice.gradeAll()
    expect(practice.sandbox.jobs).toEqual([])
    expect((await practice.call('GET', '/progress', { as: 'ada' })).body.completed).toEqual({})
  })

  test('the same try sent again, also at the same moment, is kept once and as it was', async () => {
    await Promise.all([keep(1, tried('first')), keep(1, tried('first')), keep(1, tried('first'))])
    await keep(1, tried('second'))
    expect(await textsOf()).toEqual(['first'])
    // A key is a name within one exercise of one person.
    await keep(1, tried('of boris'), 'boris')
    expect(await textsOf('boris')).toEqual(['of boris'])
  })

  test('the latest 20 are kept, by when they were checked and not by when they came', async () => {
    const { anExercise } = failedTryLimits
    for (let number = 0; number < anExercise + 3; number++)
      await keep(number, tried(`at ${number}`, { checkedAt: noon - 60_000 + number }))
    await keep(99, tried('from long ago', { checkedAt: noon - 3_600_000 }))
    const texts = await textsOf()
    expect(texts).toHaveLength(anExercise)
    expect([texts[0], texts.at(-1)]).toEqual([`at ${anExercise + 2}`, 'at 3'])
  })

  test('a clock that is fast does not put a try above what comes later', async () => {
    await keep(1, tried('fast', { checkedAt: noon + 86_400_000 }))
    practice.clock.now += 1_000
    await keep(2, tried('later'))
    expect(await textsOf()).toEqual(['later', 'fast'])
  })

  test.each([
    ['an answer of another form', { answer: { form: 'order', items: ['a'] } }],
    ['an answer that is too long', { answer: { form: 'text', text: 'ü'.repeat(40_000) } }],
    ['a fault that does not exist', { fault: 'bad luck' }],
    ['a hundred and one failed checks', { failed: Array(101).fill('rows') }],
    ['a word of its own that it passed', { passed: true }],
    ['a time that is none', { checkedAt: 'now' }],
  ])('%s is refused', async (_, more) => {
    expect((await keep(1, tried('x', more))).status).toBe(422)
    expect(await textsOf()).toEqual([])
  })

  test('an exercise that does not run, or a key that is none, is refused', async () => {
    expect((await keep(1, tried('x'), 'ada', '/exercises/streams/time/tries')).status).toBe(404)
    expect((await practice.call('PUT', `${path}/a%20b`, { as: 'ada', body: tried('x') })).status).toBe(422)
    expect((await practice.call('PUT', `${path}/${keyOf(1)}`, { body: tried('x') })).status).toBe(401)
  })

  test('an hour has a limit', async () => {
    for (let number = 0; number < failedTryLimits.anHour; number++) await keep(1, tried('x'))
    expect((await keep(1, tried('x'))).status).toBe(429)
    practice.clock.now += 60 * 60_000
    expect((await keep(1, tried('x'))).status).toBe(200)
  })
})
