import { randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { noon } from '../api/call-api'
import { engines } from '../engines'
import { someContent } from '../paths/path-world'
import { people } from '../people'
import { assignmentDesk } from './assignment-desk'

const day = 86_400_000

interface Shown {
  readonly name: string
  readonly outlook: { readonly status: string }
}

describe.each(engines)('assignments over the API on %s', (engine) => {
  const desk = assignmentDesk(engine)
  const { published, assign, team, named, roadmap, plan, tick, order, told } = desk
  const call: typeof desk.call = (...request) => desk.call(...request)
  const of = (name: string) => desk.of(name)

  test('what a path asks and what a team needs stand side by side in one plan, each with its date', async () => {
    const pathId = await published()
    await plan('ada')
    const due = { kind: 'on', date: '2026-06-30' }
    await assign('dana', { pathId, audience: named('ada'), due })
    const needed = await call('POST', `/teams/${of('data')}/coverage/assignments`, {
      as: of('dana'),
      body: {
        by: '2026-05-31',
        people: [{ person: of('ada'), competencies: ['joins', 'windows'] }],
        requestKey: randomUUID(),
      },
    })
    expect(needed.body).toMatchObject({ assigned: 1, already: 0 })
    const { assignments } = await roadmap('ada')
    expect(assignments).toHaveLength(2)
    expect(assignments).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: 'Onboarding', due: '2026-06-30' }),
        expect.objectContaining({ due: '2026-05-31', items: ['joins', 'windows'] }),
      ]),
    )
    const planned = (await call('GET', '/roadmap/plan', { as: of('ada') })).body
    const ids = planned.steps.map(({ id }: { id: string }) => id) as string[]
    expect(ids).toEqual(expect.arrayContaining(['windows/frames', `path-${pathId}/read`]))
    expect(new Set(ids).size).toBe(ids.length)
    const seen = (await call('GET', `/people/${of('ada')}/standing`, { as: of('dana') })).body
    expect(seen.assignments.map((one: { due: { due: string } }) => one.due.due).sort()).toEqual([
      '2026-05-31',
      '2026-06-30',
    ])
  })

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
    desk.at(noon + 15 * day)
    expect(await outlook()).toMatchObject({ status: 'at-risk', reason: 'slow', recent: 0, planned: 240 })
    desk.at(noon + 28 * day)
    expect((await outlook()).status).toBe('late')
  })

  test('a task of a path is nobody’s who has not been assigned it', async () => {
    const pathId = await published()
    await assign('dana', { pathId, audience: named('ada') })
    expect((await tick('cleo', `path-${pathId}/memo`)).status).toBe(404)
    expect((await tick('ada', `path-${pathId}/joins`)).status).toBe(404)
    expect((await tick('ada', `path-${'0'.repeat(32)}/memo`)).status).toBe(404)
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
    // Changed after it went out, it is another request: nothing is said to be assigned that is not.
    for (const other of [{ audience: named('ada') }, { due: { kind: 'after-assignment', days: 9 } }])
      expect((await assign('dana', { ...body, ...other })).status).toBe(422)
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
    const { notices } = (await call('GET', '/me/notices', { as: of('ada') })).body
    expect(notices.map(({ sentence, href }: { sentence: string; href: string }) => [sentence, href])).toEqual(
      expect.arrayContaining([
        [expect.stringMatching(/^“Onboarding” was assigned to you by /), '/roadmap'],
        ['The path “Onboarding 2” has a new version.', `/my-paths#path-${pathId}`],
      ]),
    )
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

  test('who writes a path for all is told how many it affects, and by name of those alone whom they look after', async () => {
    const pathId = await published('wanda', null)
    await plan('ada')
    await assign('dana', { pathId, audience: named('ada') })
    await assign('dana', { pathId, audience: named('ada', 'boris') })
    await assign('henrik', { pathId, audience: named('cleo') })
    const affected = async (as: string) =>
      (await call('GET', `/paths/${pathId}/impact`, { as: of(as) })).body as {
        people: { personId: string; minutes: number | null }[]
      }
    expect(await affected('wanda')).toMatchObject({ followers: 3, unaffected: 0, people: [] })
    const all = await affected('priya')
    expect(all).toMatchObject({ followers: 3, unaffected: 0 })
    expect(all.people.map(({ personId }) => personId)).toEqual(['ada', 'boris', 'cleo'].map(of))
    const listed = async (as: string) =>
      (await call('GET', '/paths', { as: of(as) })).body.find((one: { id: string }) => one.id === pathId)
        .people
    expect(await Promise.all(['wanda', 'priya', 'dana', 'henrik'].map(listed))).toEqual([3, 3, 2, 1])
  })

  test('of somebody who has a path twice, what a version takes away is told once', async () => {
    const pathId = await published()
    await plan('ada')
    await assign('dana', { pathId, audience: named('ada') })
    await assign('dana', { pathId, audience: named('ada') })
    const path = (await call('GET', `/paths/${pathId}`, { as: of('dana') })).body
    const content = { sections: [someContent.sections[0]] }
    await call('PUT', `/paths/${pathId}/draft`, {
      as: of('dana'),
      body: { title: path.title, summary: '', isOpen: false, version: path.version, content },
    })
    expect((await call('GET', `/paths/${pathId}/impact`, { as: of('dana') })).body).toMatchObject({
      followers: 1,
      unaffected: 0,
      people: [{ personId: of('ada'), minutes: -60 }],
    })
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

  test('a path is assigned to 500 people at once, each told, in well under a second or two', async () => {
    const pathId = await published('priya', null)
    const ids = Array.from({ length: 500 }, (_, at) => of(`many-${at}`))
    await people(desk.db(), Object.fromEntries(ids.map((id) => [id, {}])))
    const { body } = await assign('priya', { pathId, audience: { kind: 'people', personIds: ids } })
    expect(body.people).toBe(500)
    // Pressed twice in one moment, with the answer to the first still out: each has it once and was told once.
    const again = { pathId: await published('priya', null), requestKey: randomUUID() }
    const audience = { kind: 'people', personIds: ids }
    const both = await Promise.all([1, 2].map(() => assign('priya', { ...again, audience })))
    expect(both.map((answer) => [answer.status, answer.body.people])).toEqual([
      [200, 500],
      [200, 500],
    ])
    expect(new Set(both.map((answer) => answer.body.id)).size).toBe(1)
    const { assignments, notifications } = desk.db().schema
    const given = await desk
      .db()
      .select({ personId: assignments.personId })
      .from(assignments)
      .where(eq(assignments.orderId, both[0]?.body.id))
    expect([given.length, new Set(given.map(({ personId }) => personId)).size]).toEqual([500, 500])
    const tellings = await desk
      .db()
      .select({ id: notifications.id })
      .from(notifications)
      .where(inArray(notifications.personId, ids))
    expect(tellings).toHaveLength(1_000)
    const found = (await order(body.id, 'priya')) as { total: number; next: number; people: unknown[] }
    expect([found.total, found.next, found.people.length]).toEqual([500, 200, 200])
  })
})
