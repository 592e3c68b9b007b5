import { describe, expect, test } from 'vitest'
import { engines } from '../engines'
import { assignmentDesk } from './assignment-desk'

describe.each(engines)('wishes for what a path adds itself, on %s', (engine) => {
  const desk = assignmentDesk(engine)
  const { published, assign, named, roadmap, plan, tick } = desk
  const call: typeof desk.call = (...request) => desk.call(...request)
  const of = (name: string) => desk.of(name)
  const wish = (method: 'PUT' | 'DELETE', step: string, kind: 'pin' | 'postponement', as = 'ada') =>
    call(method, `/steps/${step}/${kind}`, { as: of(as) })
  const planned = async () => (await call('GET', '/roadmap/plan', { as: of('ada') })).body
  const order = async () => (await planned()).steps.map(({ id }: { id: string }) => id) as string[]

  const given = async () => {
    const pathId = await published()
    await plan('ada')
    const { body } = await assign('dana', { pathId, audience: named('ada') })
    return { id: body.id as string, read: `path-${pathId}/read`, memo: `path-${pathId}/memo` }
  }

  test('a link comes first, and a task with what it comes after', async () => {
    const { read, memo } = await given()
    expect((await wish('PUT', read, 'pin')).body).toEqual({ stepId: read, wish: 'pin' })
    expect((await order())[0]).toBe(read)
    await wish('PUT', memo, 'pin')
    expect((await roadmap('ada')).pins).toEqual([memo, read])
    const { steps, wishes } = await planned()
    expect(steps.slice(0, 4).map(({ id }: { id: string }) => id)).toEqual([
      'joins/grain',
      'joins/keys',
      memo,
      read,
    ])
    expect(wishes[0]).toMatchObject({ step: memo, honoured: true, along: ['joins/grain', 'joins/keys'] })
    await wish('DELETE', memo, 'pin')
    await wish('DELETE', read, 'pin')
    expect((await roadmap('ada')).pins).toEqual([])
  })

  test('a link is put off to the end of the plan', async () => {
    const { read } = await given()
    await wish('PUT', read, 'postponement')
    expect((await roadmap('ada')).postponed).toEqual([read])
    expect((await order()).at(-1)).toBe(read)
  })

  test('a wish goes once it is done; whoever does not have the path has nothing to wish for', async () => {
    const { read } = await given()
    await wish('PUT', read, 'pin')
    expect((await wish('PUT', read, 'pin', 'boris')).status).toBe(404)
    await tick('ada', read)
    expect((await roadmap('ada')).pins).toEqual([])
    expect((await wish('PUT', read, 'pin')).status).toBe(422)
  })

  test('one for a path that was withdrawn changes nothing, and can be let go of', async () => {
    const { id, read } = await given()
    await wish('PUT', read, 'pin')
    await call('DELETE', `/assignments/${id}`, { as: of('dana') })
    expect((await roadmap('ada')).pins).toEqual([])
    expect((await wish('DELETE', read, 'pin')).status).toBe(200)
    expect((await wish('DELETE', read, 'pin')).status).toBe(404)
  })
})
