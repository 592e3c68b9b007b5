import { describe, expect, test } from 'vitest'
import { engines } from '../engines'
import { people } from '../people'
import { assignmentDesk } from './assignment-desk'

describe.each(engines)('proposals over the API on %s', (engine) => {
  const desk = assignmentDesk(engine)
  const { published, roadmap, told } = desk
  const call: typeof desk.call = (...request) => desk.call(...request)
  const of = (name: string) => desk.of(name)

  test('somebody proposes a path for themselves; whoever manages them approves, never they', async () => {
    const pathId = await published('wanda', null, true)
    const propose = (as: string, body: object = {}) =>
      call('POST', '/proposals', {
        as: of(as),
        body: { pathId, dueOn: '2026-06-01', note: 'For the move.', ...body },
      })
    const asked = await propose('ada')
    expect(asked.body.status).toBe('open')
    expect((await propose('ada')).status).toBe(409)
    expect(await told('dana')).toEqual(['proposal-submitted'])
    const open = (await call('GET', '/proposals', { as: of('dana') })).body
    expect(open).toMatchObject([
      { id: asked.body.id, personId: of('ada'), note: 'For the move.', title: 'Onboarding' },
    ])
    expect((await call('GET', '/proposals', { as: of('henrik') })).body).toEqual([])
    const answer = (as: string, body: object = { approve: true }) =>
      call('PUT', `/proposals/${asked.body.id}/answer`, { as: of(as), body })
    expect((await answer('ada')).status).toBe(403)
    expect((await answer('henrik')).status).toBe(404)
    expect((await answer('boris')).status).toBe(404)
    expect((await answer('dana', { approve: true, dueOn: '2026-03-01' })).status).toBe(422)
    expect((await answer('dana')).body.status).toBe('approved')
    expect((await answer('dana')).status).toBe(409)
    expect((await roadmap('ada')).assignments).toMatchObject([{ title: 'Onboarding', due: '2026-06-01' }])
    expect(await told('ada')).toEqual(['assigned', 'proposal-answered'])
    expect((await propose('ada')).status).toBe(409)
  })

  test('a manager’s own proposal is answered by somebody above; a declined one can be made again', async () => {
    const pathId = await published('wanda', null, true)
    const asked = await call('POST', '/proposals', { as: of('dana'), body: { pathId } })
    const answer = (as: string) =>
      call('PUT', `/proposals/${asked.body.id}/answer`, {
        as: of(as),
        body: { approve: false, message: 'Later.' },
      })
    expect((await answer('dana')).status).toBe(403)
    expect((await answer('priya')).body.status).toBe('declined')
    const paths = (await call('GET', '/me/paths', { as: of('dana') })).body as { id: string }[]
    const mine = paths.find(({ id }) => id === pathId)
    expect(mine).toMatchObject({
      isOpen: true,
      isAssigned: false,
      proposal: { status: 'declined', answer: 'Later.' },
    })
    const again = await call('POST', '/proposals', { as: of('dana'), body: { pathId } })
    expect(again.status).toBe(200)
    const back = (as: string) => call('DELETE', `/proposals/${again.body.id}`, { as: of(as) })
    expect((await back('ada')).status).toBe(404)
    expect((await back('dana')).body.status).toBe('taken-back')
  })

  test('what the manager of a team below asks for is told to who manages them, and stands where they answer', async () => {
    const pathId = await published('wanda', null, true)
    await people(desk.db(), { [of('erik')]: {} })
    await desk.join('warehouse', 'erik', 'manager')
    const asked = await call('POST', '/proposals', { as: of('erik'), body: { pathId } })
    expect(await told('dana')).toEqual(['proposal-submitted'])
    const open = async (as: string) =>
      ((await call('GET', '/proposals', { as: of(as) })).body as { id: string }[]).map(({ id }) => id)
    expect(await open('dana')).toEqual([asked.body.id])
    expect(await open('erik')).toEqual([])
    const answer = await call('PUT', `/proposals/${asked.body.id}/answer`, {
      as: of('dana'),
      body: { approve: true },
    })
    expect(answer.body.status).toBe('approved')
    expect((await roadmap('erik')).assignments).toMatchObject([{ title: 'Onboarding' }])
    expect(await open('dana')).toEqual([])
  })

  test('what somebody asks for whom nobody manages comes to the admins, who see and answer it', async () => {
    const pathId = await published('wanda', null, true)
    const asked = await call('POST', '/proposals', { as: of('wanda'), body: { pathId } })
    expect(asked.status).toBe(200)
    expect(await told('priya')).toEqual(['proposal-submitted'])
    expect(await told('dana')).toEqual([])
    const notices = (await call('GET', '/me/notices', { as: of('priya') })).body.notices
    expect(notices[0]).toMatchObject({ href: '/assignments' })
    const open = async (as: string) =>
      ((await call('GET', '/proposals', { as: of(as) })).body as { id: string }[]).map(({ id }) => id)
    expect(await open('priya')).toContain(asked.body.id)
    expect(await open('dana')).not.toContain(asked.body.id)
    const answer = (as: string) =>
      call('PUT', `/proposals/${asked.body.id}/answer`, { as: of(as), body: { approve: true } })
    expect((await answer('wanda')).status).toBe(403)
    expect((await answer('dana')).status).toBe(404)
    expect((await answer('priya')).body.status).toBe('approved')
    expect(await told('wanda')).toEqual(['assigned', 'proposal-answered'])
  })

  test('an admin whom nobody manages is answered by another admin, and is not told of their own', async () => {
    const pathId = await published('wanda', null, true)
    await call('POST', '/proposals', { as: of('priya'), body: { pathId } })
    expect(await told('priya')).toEqual([])
  })

  test('only open paths of one’s own teams can be proposed', async () => {
    const closed = await published('wanda', null, false)
    const theirs = await published('henrik', of('fleet'), true)
    for (const pathId of [closed, theirs, '0'.repeat(32)])
      expect((await call('POST', '/proposals', { as: of('ada'), body: { pathId } })).status).toBe(404)
    const past = await published('wanda', null, true)
    const late = await call('POST', '/proposals', {
      as: of('ada'),
      body: { pathId: past, dueOn: '2026-03-01' },
    })
    expect(late.status).toBe(422)
  })
})
