import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { pathWorld, someContent } from '../paths/path-world'
import { people } from '../people'

const day = 86_400_000

interface Shown {
  readonly name: string
  readonly outlook: { readonly status: string }
}

describe.each(engines)('assignments over the API on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let of: (name: string) => string
  let join: Awaited<ReturnType<typeof pathWorld>>['join']
  let now = noon
  beforeAll(async () => {
    db = await freshDatabase(engine)
    call = apiOver(db, { now: () => now }).call
  })
  let tests = 0
  beforeEach(async () => {
    tests += 1
    now = noon
    const world = await pathWorld(db, `t${tests}-`)
    of = world.id
    join = world.join
  })

  const published = async (as = 'dana', teamId: string | null = of('data'), isOpen = false) => {
    const { body } = await call('POST', '/paths', { as: of(as), body: { teamId, title: 'Onboarding' } })
    const { id, title, summary, version } = body
    const draft = { title, summary, isOpen, version, content: someContent }
    await call('PUT', `/paths/${id}/draft`, { as: of(as), body: draft })
    await call('POST', `/paths/${id}/versions`, { as: of(as), body: { version: 2 } })
    return id as string
  }
  const assign = (as: string, body: object) =>
    call('POST', '/assignments', {
      as: of(as),
      body: { version: 'newest', due: { kind: 'none' }, requestKey: randomUUID(), ...body },
    })
  const team = (teamId: string, future = true) => ({ kind: 'team', teamId: of(teamId), future })
  const named = (...names: string[]) => ({ kind: 'people', personIds: names.map(of) })
  const roadmap = async (name: string) => (await call('GET', '/roadmap', { as: of(name) })).body
  const plan = (name: string) =>
    call('PATCH', '/me/settings', { as: of(name), body: { target: { kind: 'level', level: 'base' } } })
  const tick = (name: string, step: string, method: 'PUT' | 'DELETE' = 'PUT') =>
    call(method, `/steps/${step}/completion`, { as: of(name) })
  const order = async (id: string, as = 'dana') =>
    (await call('GET', `/assignments/${id}`, { as: of(as) })).body
  const told = async (name: string) => {
    const { notifications } = db.schema
    const all = await db
      .select({ personId: notifications.personId, kind: notifications.kind })
      .from(notifications)
    return all.filter(({ personId }) => personId === of(name)).map(({ kind }) => kind)
  }

  test('a team gets a path with its tasks; a learner does them, and the assignment is done', async () => {
    const pathId = await published()
    await plan('ada')
    const { body } = await assign('dana', {
      pathId,
      audience: team('data'),
      due: { kind: 'on', date: '2026-06-30' },
      message: 'Welcome.',
    })
    expect(body).toMatchObject({ people: 2, repeated: false })
    expect(await told('ada')).toEqual(['assigned'])
    const [given] = (await roadmap('ada')).assignments
    expect(given).toMatchObject({
      title: 'Onboarding',
      assignedBy: `T${of('dana').slice(1)}`,
      due: '2026-06-30',
      message: 'Welcome.',
      items: ['joins', `path-${pathId}/read`, `path-${pathId}/memo`],
      path: { id: pathId, version: 1 },
    })
    expect(given.tasks[1]).toMatchObject({
      title: 'Write a memo',
      minutes: 60,
      note: 'One page.',
      after: ['joins'],
    })
    const planned = (await call('GET', '/roadmap/plan', { as: of('ada') })).body
    const ids = planned.steps.map(({ id }: { id: string }) => id) as string[]
    expect(ids).toContain(`path-${pathId}/read`)
    expect(ids.indexOf(`path-${pathId}/memo`)).toBeGreaterThan(ids.indexOf('joins/keys'))
    expect(
      (await order(body.id)).people.map((person: Shown) => [person.name, person.outlook.status]),
    ).toEqual([
      [`T${of('ada').slice(1)}`, 'on-track'],
      [`T${of('boris').slice(1)}`, 'at-risk'],
    ])
    for (const step of ['joins/grain', 'joins/keys', `path-${pathId}/read`, `path-${pathId}/memo`])
      expect((await tick('ada', step)).status).toBe(200)
    expect((await roadmap('ada')).completed).toContain(`path-${pathId}/memo`)
    const [ada] = (await order(body.id)).people
    expect(ada.outlook).toMatchObject({ status: 'done', reason: 'done' })
    await tick('ada', `path-${pathId}/memo`, 'DELETE')
    expect((await order(body.id)).people[0].outlook.status).toBe('on-track')
    const [listed] = (await call('GET', '/assignments', { as: of('dana') })).body
    expect(listed).toMatchObject({
      id: body.id,
      people: 2,
      counts: { 'on-track': 1, 'at-risk': 1, late: 0, done: 0 },
    })
  })

  test('who plans enough and does less is at risk after two weeks, and told why', async () => {
    const pathId = await published()
    await plan('ada')
    const { body } = await assign('dana', {
      pathId,
      audience: named('ada'),
      due: { kind: 'on', date: '2026-04-10' },
    })
    const outlook = async () => (await order(body.id)).people[0].outlook
    expect(await outlook()).toMatchObject({ status: 'on-track', reason: 'in-time' })
    now = noon + 15 * day
    expect(await outlook()).toMatchObject({ status: 'at-risk', reason: 'slow', recent: 0, planned: 240 })
    now = noon + 28 * day
    expect((await outlook()).status).toBe('late')
  })

  test('a task of a path is nobody’s who has not been assigned it', async () => {
    const pathId = await published()
    await assign('dana', { pathId, audience: named('ada') })
    expect((await tick('cleo', `path-${pathId}/memo`)).status).toBe(404)
    expect((await tick('ada', `path-${pathId}/joins`)).status).toBe(404)
    expect((await tick('ada', `path-${'0'.repeat(32)}/memo`)).status).toBe(404)
  })

  test('future members get it once, however they joined and however often they look', async () => {
    const pathId = await published()
    const { body } = await assign('dana', {
      pathId,
      audience: team('data'),
      due: { kind: 'after-joining', days: 30 },
    })
    expect((await roadmap('cleo')).assignments).toEqual([])
    now = noon + 10 * day
    await join('warehouse', 'cleo')
    await Promise.all(Array.from({ length: 8 }, () => roadmap('cleo')))
    const { assignments } = await roadmap('cleo')
    // She joined in January, so that thirty days from then are over: they count from now.
    expect(assignments).toMatchObject([{ title: 'Onboarding', due: '2026-04-21' }])
    expect(await told('cleo')).toEqual(['assigned'])
    expect((await order(body.id)).total).toBe(3)
    await call('DELETE', `/assignments/${body.id}/people/${of('cleo')}`, { as: of('dana') })
    expect((await roadmap('cleo')).assignments).toEqual([])
  })

  test('without future members, and once withdrawn, nobody is added', async () => {
    const pathId = await published()
    await assign('dana', { pathId, audience: team('data', false) })
    const standing = await assign('dana', { pathId, audience: team('warehouse') })
    const withdrawn = await call('DELETE', `/assignments/${standing.body.id}`, { as: of('dana') })
    expect(withdrawn.body.people).toBe(2)
    expect(await told('ada')).toEqual(['assigned', 'assigned', 'withdrawn'])
    expect((await roadmap('ada')).assignments).toHaveLength(1)
    await join('warehouse', 'cleo')
    expect((await roadmap('cleo')).assignments).toEqual([])
    expect((await call('DELETE', `/assignments/${standing.body.id}`, { as: of('dana') })).body.people).toBe(0)
  })

  test('a double click assigns once, also when both come at the same time', async () => {
    const pathId = await published()
    const requestKey = randomUUID()
    const body = { pathId, audience: named('ada', 'boris'), requestKey }
    const answers = await Promise.all(Array.from({ length: 6 }, () => assign('dana', body)))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    expect(answers.filter((answer) => !answer.body.repeated)).toHaveLength(1)
    expect((await roadmap('ada')).assignments).toHaveLength(1)
    // Somebody else's key of the same name is another request.
    expect((await assign('priya', body)).body.repeated).toBe(false)
  })

  test('three assignments that overlap are one plan, each due date in it, and every reason named', async () => {
    await plan('ada')
    const ids = [await published(), await published(), await published()]
    const dates = ['2026-03-31', '2026-04-30', '2026-05-31']
    for (const [at, pathId] of ids.entries())
      await assign('dana', { pathId, audience: named('ada'), due: { kind: 'on', date: dates[at] } })
    const { steps, verdict } = (await call('GET', '/roadmap/plan', { as: of('ada') })).body
    const planned = steps.map(({ id }: { id: string }) => id)
    expect(new Set(planned).size).toBe(planned.length)
    expect(verdict.dues.map(({ due }: { due: string }) => due)).toEqual(dates)
    const grain = steps.find(({ id }: { id: string }) => id === 'joins/grain')
    expect(grain.reasons.filter(({ kind }: { kind: string }) => kind === 'assigned')).toHaveLength(3)
    expect(grain.due).toBe('2026-03-31')
  })

  test('a new version goes to those who follow the newest; what is done stays done', async () => {
    await plan('ada')
    await plan('boris')
    const pathId = await published()
    await assign('dana', { pathId, audience: named('ada') })
    await assign('dana', { pathId, audience: named('boris'), version: 'this' })
    await tick('ada', `path-${pathId}/memo`)
    const path = (await call('GET', `/paths/${pathId}`, { as: of('dana') })).body
    const more = { id: 'talk', kind: 'task', title: 'Tell the team', minutes: 45, required: true }
    const content = {
      sections: [
        someContent.sections[0],
        { ...someContent.sections[1], items: [...someContent.sections[1].items, more] },
      ],
    }
    await call('PUT', `/paths/${pathId}/draft`, {
      as: of('dana'),
      body: { title: 'Onboarding 2', summary: '', isOpen: false, version: path.version, content },
    })
    const impact = (await call('GET', `/paths/${pathId}/impact`, { as: of('dana') })).body
    expect(impact).toMatchObject({
      added: 1,
      removed: 0,
      followers: 1,
      unaffected: 1,
      people: [{ personId: of('ada'), stays: 1, minutes: 45, becomesLate: false }],
    })
    const out = await call('POST', `/paths/${pathId}/versions`, { as: of('dana'), body: { version: 3 } })
    expect(out.body).toEqual({ version: 2, people: 1 })
    expect(await told('ada')).toEqual(['assigned', 'path-changed'])
    const ada = await roadmap('ada')
    expect(ada.assignments[0]).toMatchObject({ title: 'Onboarding 2', path: { version: 2 } })
    expect(ada.completed).toContain(`path-${pathId}/memo`)
    expect((await roadmap('boris')).assignments[0]).toMatchObject({
      title: 'Onboarding',
      path: { version: 1 },
    })
    // Both versions at once make one plan.
    await assign('dana', { pathId, audience: named('boris') })
    expect((await call('GET', '/roadmap/plan', { as: of('boris') })).status).toBe(200)
  })

  test('optional items are planned once they are taken on', async () => {
    const pathId = await published()
    await assign('dana', { pathId, audience: named('ada') })
    const items = async () => (await roadmap('ada')).assignments[0].items
    expect(await items()).not.toContain('windows/frames')
    const take = (method: 'PUT' | 'DELETE', item: string, name = 'ada') =>
      call(method, `/me/paths/${pathId}/items/${item}`, { as: of(name) })
    expect((await take('PUT', 'frames')).body).toEqual({ item: 'frames', taken: true })
    await take('PUT', 'frames')
    expect(await items()).toContain('windows/frames')
    expect((await call('GET', '/me/paths', { as: of('ada') })).body[0].chosen).toEqual(['frames'])
    await take('DELETE', 'frames')
    expect(await items()).not.toContain('windows/frames')
    expect((await take('PUT', 'joins')).status).toBe(404)
    expect((await take('PUT', 'frames', 'cleo')).status).toBe(404)
  })

  test('one person gets more time, and keeps the first date on record', async () => {
    const pathId = await published()
    const { body } = await assign('dana', {
      pathId,
      audience: named('ada', 'boris'),
      due: { kind: 'on', date: '2026-03-20' },
    })
    const extend = (dueOn: string, name = 'ada', as = 'dana') =>
      call('PATCH', `/assignments/${body.id}/people/${of(name)}`, { as: of(as), body: { dueOn } })
    expect((await extend('2026-04-20')).body).toEqual({ dueOn: '2026-04-20' })
    await extend('2026-04-20')
    expect(await told('ada')).toEqual(['assigned', 'extended'])
    expect((await roadmap('ada')).assignments[0].due).toBe('2026-04-20')
    expect((await order(body.id)).people).toMatchObject([
      { personId: of('boris'), dueOn: '2026-03-20', firstDueOn: null },
      { personId: of('ada'), dueOn: '2026-04-20', firstDueOn: '2026-03-20' },
    ])
    expect((await extend('2026-03-11')).status).toBe(422)
    expect((await extend('2026-02-30')).status).toBe(422)
    expect((await extend('2026-04-20', 'cleo')).status).toBe(404)
    expect((await extend('2026-04-20', 'ada', 'henrik')).status).toBe(404)
    expect((await extend('2026-04-20', 'ada', 'ada')).status).toBe(404)
  })

  test('a filter finds those who aim for a level and lack a competency', async () => {
    const pathId = await published()
    await plan('ada')
    const audience = { kind: 'filter', filter: { teamId: of('data'), targetLevel: 'base', lacks: 'joins' } }
    const count = await call('POST', '/assignment-audience', { as: of('dana'), body: { audience } })
    expect(count.body).toEqual({ people: 1, names: [`T${of('ada').slice(1)}`] })
    expect((await assign('dana', { pathId, audience })).body.people).toBe(1)
    for (const step of ['joins/grain', 'joins/keys']) await tick('ada', step)
    expect((await assign('dana', { pathId, audience })).status).toBe(422)
    const unknown = { kind: 'filter', filter: { targetLevel: 'none' } }
    expect((await assign('dana', { pathId, audience: unknown })).status).toBe(422)
  })

  test('nobody assigns to another team’s people, to themselves, or another team’s path', async () => {
    const pathId = await published()
    const theirs = await published('henrik', of('fleet'))
    expect((await assign('dana', { pathId, audience: named('ada', 'cleo') })).status).toBe(404)
    expect((await assign('dana', { pathId, audience: named('nobody') })).status).toBe(404)
    expect((await assign('dana', { pathId, audience: team('fleet') })).status).toBe(404)
    expect(
      (await assign('dana', { pathId, audience: { kind: 'filter', filter: { teamId: of('fleet') } } }))
        .status,
    ).toBe(404)
    expect((await assign('dana', { pathId, audience: named('dana') })).status).toBe(403)
    expect((await assign('dana', { pathId: theirs, audience: named('ada') })).status).toBe(404)
    expect((await assign('ada', { pathId, audience: named('boris') })).status).toBe(404)
    for (const more of [{ assignedBy: of('ada') }, { teamId: of('fleet') }, { role: 'admin' }])
      expect((await assign('dana', { pathId, audience: named('ada'), ...more })).status).toBe(422)
    expect((await roadmap('ada')).assignments).toEqual([])
    const { body } = await assign('dana', { pathId, audience: named('ada') })
    for (const as of ['henrik', 'ada', 'boris']) {
      expect((await call('GET', `/assignments/${body.id}`, { as: of(as) })).status).toBe(404)
      expect((await call('DELETE', `/assignments/${body.id}`, { as: of(as) })).status).toBe(404)
    }
    expect((await call('GET', '/assignments', { as: of('ada') })).status).toBe(403)
  })

  test.each([
    ['has passed', { kind: 'on', date: '2026-03-11' }],
    ['does not exist', { kind: 'on', date: '2026-02-30' }],
    ['is no date', { kind: 'on', date: 'tomorrow' }],
    ['is no whole number of days', { kind: 'after-assignment', days: 1.5 }],
    ['is too far away', { kind: 'after-joining', days: 100_000 }],
  ])('a due date that %s is refused', async (_, due) => {
    const pathId = await published()
    expect((await assign('dana', { pathId, audience: named('ada'), due })).status).toBe(422)
  })

  test('a due date is the end of that day for each of them, also where its midnight is skipped', async () => {
    const pathId = await published()
    await people(db, { [of('amir')]: { timeZone: 'Africa/Cairo' } })
    await join('warehouse', 'amir')
    // In Cairo 24 April 2026 begins at one o'clock: midnight is skipped.
    const { body } = await assign('dana', {
      pathId,
      audience: team('data'),
      due: { kind: 'on', date: '2026-04-23' },
    })
    for (const name of ['amir', 'boris', 'ada'])
      expect((await roadmap(name)).assignments[0].due).toBe('2026-04-23')
    await call('PATCH', '/me', { as: of('amir'), body: { timeZone: 'Europe/London' } })
    expect((await roadmap('amir')).assignments[0].due).toBe('2026-04-22')
    expect(body.people).toBe(3)
  })

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

  test('a path is assigned to 500 people at once, each told, in well under a second or two', async () => {
    const pathId = await published('priya', null)
    const ids = Array.from({ length: 500 }, (_, at) => of(`many-${at}`))
    await people(db, Object.fromEntries(ids.map((id) => [id, {}])))
    const { body } = await assign('priya', { pathId, audience: { kind: 'people', personIds: ids } })
    expect(body.people).toBe(500)
    const found = (await order(body.id, 'priya')) as { total: number; next: number; people: unknown[] }
    expect([found.total, found.next, found.people.length]).toEqual([500, 200, 200])
  })
})
