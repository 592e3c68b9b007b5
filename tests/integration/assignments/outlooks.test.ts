import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { makePlan } from '@/lib/planner/make-plan'
import { planInputOf, reviewWeekMinutes } from '@/lib/roadmap/plan-input'
import { assignmentOutlooks } from '@/lib/services/assignment-outlooks'
import { roadmapOf } from '@/lib/services/roadmap-of'
import { noon } from '../api/call-api'
import { engines } from '../engines'
import { smallCatalogue } from '../small-catalogue'
import { assignmentDesk } from './assignment-desk'

const day = 86_400_000

describe.each(engines)('outlooks that are remembered, on %s', (engine) => {
  const desk = assignmentDesk(engine)
  const { published, assign, named, plan, tick, order } = desk
  const call: typeof desk.call = (...request) => desk.call(...request)
  const of = (name: string) => desk.of(name)
  let catalogue = smallCatalogue
  let now = noon

  beforeAll(() => {
    // One of its own: what other tests made is not remembered under it.
    catalogue = { ...smallCatalogue }
  })
  beforeEach(() => {
    now = noon
  })

  const context = () => ({ db: desk.db(), catalogue, now: () => now })
  const look = async (names: readonly string[] = ['ada'], newAtMost?: number) => {
    const people = names.map((name) => ({ personId: of(name), timeZone: 'Europe/London' }))
    return assignmentOutlooks(context(), people, newAtMost)
  }
  /** Whether nothing was planned anew. */
  const isRemembered = async () => (await look(['ada'], 0)).has(of('ada'))
  const given = async () => {
    const pathId = await published()
    await plan('ada')
    const { body } = await assign('dana', {
      pathId,
      audience: named('ada', 'boris'),
      due: { kind: 'on', date: '2026-06-30' },
    })
    await look()
    expect(await isRemembered()).toBe(true)
    return { pathId, id: body.id as string }
  }

  test('what would make it counts the review of such a week, as the person’s own roadmap does', async () => {
    await plan('ada')
    await assign('dana', {
      pathId: await published(),
      audience: named('ada'),
      due: { kind: 'on', date: '2026-03-13' },
    })
    const reviewed = { ...context(), catalogue: withCards(2) }
    const ada = { id: of('ada'), timeZone: 'Europe/London' }
    const roadmap = await roadmapOf(reviewed, ada)
    const due = makePlan(planInputOf(roadmap, reviewed.catalogue)).verdict.dues.find(
      ({ what }) => what.kind === 'assignment',
    )
    const needed = due?.neededWeeklyMinutes ?? 0
    const review = reviewWeekMinutes(roadmap, needed)
    expect(review).toBeGreaterThan(0)
    const looked = await assignmentOutlooks(reviewed, [{ personId: ada.id, timeZone: ada.timeZone }])
    expect(looked.get(ada.id)?.[0]?.outlook).toMatchObject({
      reason: 'planned-late',
      needed: needed + review,
    })
  })

  test('the same is given again, and nothing is planned for it', async () => {
    await given()
    const first = await look()
    expect((await look()).get(of('ada'))).toBe(first.get(of('ada')))
  })

  const changes: readonly [string, (given: { pathId: string; id: string }) => Promise<unknown>][] = [
    ['a step is done', () => tick('ada', 'joins/grain')],
    [
      'a step is no longer done',
      async () => {
        await tick('ada', 'joins/grain')
        await look()
        await tick('ada', 'joins/grain', 'DELETE')
      },
    ],
    [
      'they study other hours',
      () => call('PATCH', '/me/settings', { as: of('ada'), body: { daysOff: ['2026-04-03'], version: 1 } }),
    ],
    ['they want a step next', () => call('PUT', '/steps/windows/frames/pin', { as: of('ada') })],
    [
      'they want another step later in its place',
      async () => {
        await call('PUT', '/steps/windows/frames/pin', { as: of('ada') })
        await look()
        await call('DELETE', '/steps/windows/frames/pin', { as: of('ada') })
        await call('PUT', '/steps/joins/keys/pin', { as: of('ada') })
      },
    ],
    [
      'a date is extended',
      ({ id }) =>
        call('PATCH', `/assignments/${id}/people/${of('ada')}`, {
          as: of('dana'),
          body: { dueOn: '2026-07-15' },
        }),
    ],
    [
      'it is withdrawn',
      ({ id }) => call('DELETE', `/assignments/${id}/people/${of('ada')}`, { as: of('dana') }),
    ],
    [
      'something else is assigned',
      ({ pathId }) => assign('dana', { pathId, audience: named('ada'), due: { kind: 'none' } }),
    ],
    [
      'they take on something optional',
      ({ pathId }) => call('PUT', `/me/paths/${pathId}/items/frames`, { as: of('ada') }),
    ],
    [
      'review takes other minutes',
      () =>
        desk
          .db()
          .insert(desk.db().schema.reviewSettings)
          .values({
            personId: of('ada'),
            expectedMinutes: 5,
            version: 1,
            updatedAt: new Date(noon),
          }),
    ],
    [
      'they move to another zone',
      () =>
        desk
          .db()
          .update(desk.db().schema.people)
          .set({ timeZone: 'Asia/Tokyo' })
          .where(eq(desk.db().schema.people.id, of('ada'))),
    ],
    [
      'it is another day',
      async () => {
        now += day
      },
    ],
    [
      'the curriculum is another',
      async () => {
        catalogue = { ...catalogue }
      },
    ],
  ]
  test.each(changes)('they are planned anew when %s', async (_, change) => {
    await change(await given())
    expect(await isRemembered()).toBe(false)
    // What another did says nothing about them.
    await look()
    await tick('boris', 'joins/grain')
    expect(await isRemembered()).toBe(true)
  })

  test('new plans are made for so many at most, in the order they are asked for; the rest later', async () => {
    await given()
    await tick('ada', 'joins/grain')
    expect([...(await look(['boris', 'ada'], 1)).keys()]).toEqual([of('boris')])
    expect([...(await look(['boris', 'ada'], 1)).keys()]).toEqual([of('boris'), of('ada')])
  })

  test('asked for twice at once, one plan is made; one that fails is made again', async () => {
    await given()
    await tick('ada', 'joins/grain')
    const [one, other] = await Promise.all([look(), look()])
    expect(one.get(of('ada'))).toBe(other.get(of('ada')))
    await tick('ada', 'joins/keys')
    const db = desk.db()
    let fails = true
    const broken: Database = Object.create(db, {
      select: {
        value: (...columns: Parameters<Database['select']>) => {
          if (fails && JSON.stringify(Object.keys(columns[0] ?? {})).includes('completedAt'))
            throw new Error('gone')
          return db.select(...columns)
        },
      },
    })
    const people = [{ personId: of('ada'), timeZone: 'Europe/London' }]
    const ask = () => assignmentOutlooks({ db: broken, catalogue, now: () => now }, people)
    await expect(ask()).rejects.toThrow('gone')
    fails = false
    expect((await ask()).has(of('ada'))).toBe(true)
  })

  test('what the list and the page of an assignment say follows what people do', async () => {
    const { id } = await given()
    const counts = async () =>
      (await call('GET', '/assignments', { as: of('dana') })).body.find(
        (one: { id: string }) => one.id === id,
      )
    expect(await counts()).toMatchObject({ counts: { 'on-track': 1, 'at-risk': 1 }, isCounting: false })
    await call('DELETE', `/assignments/${id}/people/${of('boris')}`, { as: of('dana') })
    expect(await counts()).toMatchObject({ people: 1, counts: { 'on-track': 1, 'at-risk': 0 } })
    expect((await order(id)).people).toHaveLength(1)
  })
})

/** Lessons that bring so many cards each. */
function withCards(cards: number): typeof smallCatalogue {
  return {
    ...smallCatalogue,
    competencies: smallCatalogue.competencies.map((competency) => ({
      ...competency,
      steps: competency.steps.map((step) => (step.kind === 'lesson' ? { ...step, cards } : step)),
    })),
  }
}
