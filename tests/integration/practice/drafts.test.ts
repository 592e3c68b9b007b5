import { beforeEach, describe, expect, test } from 'vitest'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { practiceOver } from './practice-over'

describe.each(engines)('drafts, on %s', (engine) => {
  let practice: ReturnType<typeof practiceOver>
  beforeEach(async () => {
    const db = await freshDatabase(engine)
    await people(db, { ada: {}, boris: {} })
    practice = practiceOver(db)
  })

  const path = '/exercises/joins/grain/draft'
  const text = (written: string) => ({ form: 'text', text: written })
  const save = async (written: string, basedOn: number, more: object = {}) => {
    practice.clock.now += 1_000
    const body = { answer: text(written), basedOn, ...more }
    return (await practice.call('PUT', path, { as: 'ada', body })).body
  }

  test('a draft is kept, is its writer’s alone, and is forgotten when asked', async () => {
    expect((await practice.call('GET', path, { as: 'ada' })).body).toBeNull()
    const saved = await save('select', 0)
    expect(saved).toMatchObject({ answer: text('select'), version: 1, replaced: null })
    expect((await practice.call('GET', path, { as: 'ada' })).body).toEqual(saved)
    expect((await practice.call('GET', path, { as: 'boris' })).body).toBeNull()
    expect((await practice.call('GET', path)).status).toBe(401)
    expect((await practice.call('DELETE', path, { as: 'ada' })).status).toBe(200)
    expect((await practice.call('GET', path, { as: 'ada' })).body).toBeNull()
  })

  test('of two devices the last to save wins, and the other’s text is offered until it is forgotten', async () => {
    const { version } = await save('select 1', 0)
    const onPhone = await save('select 1 -- phone', version)
    const onLaptop = await save('select 1 -- laptop', version)
    expect(onLaptop).toMatchObject({ answer: text('select 1 -- laptop'), version: 3 })
    expect(onLaptop.replaced).toEqual({ answer: text('select 1 -- phone'), updatedAt: onPhone.updatedAt })
    const goingOn = await save('select 2', onLaptop.version)
    expect(goingOn.replaced).toEqual(onLaptop.replaced)
    expect((await save('select 3', goingOn.version, { forgetReplaced: true })).replaced).toBeNull()
  })

  test('the same text from both devices replaces nothing', async () => {
    const { version } = await save('select 1', 0)
    await save('select 2', version)
    expect((await save('select 2', version)).replaced).toBeNull()
  })

  test('a draft of another form or of an exercise that does not run is refused', async () => {
    const body = { answer: { form: 'order', items: ['a'] }, basedOn: 0 }
    expect((await practice.call('PUT', path, { as: 'ada', body })).status).toBe(422)
    const other = { answer: text('x'), basedOn: 0 }
    expect(
      (await practice.call('PUT', '/exercises/streams/time/draft', { as: 'ada', body: other })).status,
    ).toBe(404)
  })
})
