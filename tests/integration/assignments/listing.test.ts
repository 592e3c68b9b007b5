import { describe, expect, test } from 'vitest'
import { setMembership } from '@/db/queries/teams'
import { noon } from '../api/call-api'
import { engines } from '../engines'
import { people } from '../people'
import { assignmentDesk } from './assignment-desk'

interface Listed {
  readonly id: string
  readonly people: number
}

describe.each(engines)('the list of assignments on %s', (engine) => {
  const desk = assignmentDesk(engine)
  const { published, assign, team, named, plan } = desk
  const call: typeof desk.call = (...request) => desk.call(...request)
  const of = (name: string) => desk.of(name)
  const list = async (as = 'dana', query = '') => {
    const all = (await call('GET', `/assignments${query}`, { as: of(as) })).body as Listed[]
    // An admin sees what other tests assigned as well.
    return all.filter(({ id }) => made.includes(id))
  }
  let made: string[] = []
  const assigned = async (as: string, body: object) => {
    const { id } = (await assign(as, body)).body
    made = [id, ...made]
    return id as string
  }

  test('of one person it is what they have, and how they alone stand; of a stranger it is nothing', async () => {
    const pathId = await published()
    await plan('ada')
    const on = (date: string) => ({ kind: 'on', date })
    const both = await assigned('dana', { pathId, audience: team('data'), due: on('2026-06-30') })
    const his = await assigned('dana', { pathId, audience: named('boris'), due: on('2026-07-15') })
    expect(await list()).toHaveLength(2)
    expect(await list('dana', `?person=${of('ada')}`)).toMatchObject([
      { id: both, people: 1, counts: { late: 0, 'at-risk': 0, 'on-track': 1, done: 0 } },
    ])
    expect((await list('dana', `?person=${of('boris')}`)).map(({ id }) => id).sort()).toEqual(
      [both, his].sort(),
    )
    for (const stranger of [of('cleo'), 'nobody'])
      expect(await list('dana', `?person=${stranger}`)).toEqual([])
    expect(await list('henrik', `?person=${of('ada')}`)).toEqual([])
    expect((await call('GET', `/assignments?person=${'x'.repeat(65)}`, { as: of('dana') })).status).toBe(422)
    expect((await call('GET', '/assignments?someone=else', { as: of('dana') })).status).toBe(422)
  })

  test('the next date is the first of those who are not done, extended ones as they are now', async () => {
    const pathId = await published()
    const id = await assigned('dana', {
      pathId,
      audience: named('ada', 'boris'),
      due: { kind: 'after-assignment', days: 30 },
    })
    const nextDue = async () => (await list()).find((one) => one.id === id)
    expect(await nextDue()).toMatchObject({ nextDue: '2026-04-11' })
    for (const name of ['ada', 'boris'])
      await call('PATCH', `/assignments/${id}/people/${of(name)}`, {
        as: of('dana'),
        body: { dueOn: name === 'ada' ? '2026-05-01' : '2026-05-09' },
      })
    expect(await nextDue()).toMatchObject({ nextDue: '2026-05-01' })
    await call('DELETE', `/assignments/${id}`, { as: of('dana') })
    expect(await nextDue()).toMatchObject({ nextDue: null, people: 0 })
  })

  test('more people than plans are made for at once are counted when it is asked for again', async () => {
    const many = Array.from({ length: 610 }, (_, at) => of(`many-${String(at).padStart(3, '0')}`))
    for (let from = 0; from < many.length; from += 100)
      await people(desk.db(), Object.fromEntries(many.slice(from, from + 100).map((id) => [id, {}])))
    for (const personId of many)
      await setMembership(desk.db(), {
        teamId: of('warehouse'),
        personId,
        role: 'member',
        since: new Date(noon),
      })
    const pathId = await published()
    await assigned('dana', { pathId, audience: team('data') })
    expect(await list()).toMatchObject([{ people: 612, counts: null, nextDue: null, isCounting: true }])
    expect(await list()).toMatchObject([
      { people: 612, counts: { late: 0, 'at-risk': 612, 'on-track': 0, done: 0 }, isCounting: false },
    ])
  })
})
