import { describe, expect, test } from 'vitest'
import { type TeamTroubles, teamTroubles } from '@/lib/services/team-troubles'
import { noon } from '../api/call-api'
import { engines } from '../engines'
import { smallCatalogue } from '../small-catalogue'
import { assignmentDesk } from './assignment-desk'

describe.each(engines)('who of a team has something late or at risk, on %s', (engine) => {
  const desk = assignmentDesk(engine)
  const { published, assign, team, named, plan, tick } = desk
  const of = (name: string) => desk.of(name)
  const troubles = (teamId = of('data')) =>
    teamTroubles({ db: desk.db(), catalogue: smallCatalogue, now: () => noon }, teamId)
  const told = ({ people }: TeamTroubles) =>
    people.map(({ personId, assignments }) => [
      personId,
      assignments.map(({ title, due, outlook }) => [title, due, outlook.status, outlook.reason]),
    ])

  test('each with what it is and why, the late first; what is on track is not told of', async () => {
    expect(await troubles()).toEqual({ people: [], unknown: 0 })
    const pathId = await published()
    await plan('ada')
    const on = (date: string) => ({ kind: 'on', date })
    await assign('dana', { pathId, audience: team('data'), due: on('2026-06-30') })
    expect(told(await troubles())).toEqual([
      [of('boris'), [['Onboarding', '2026-06-30', 'at-risk', 'no-plan']]],
    ])
    await assign('dana', { pathId, audience: named('ada'), due: on('2026-03-12') })
    expect(told(await troubles())).toEqual([
      [of('ada'), [['Onboarding', '2026-03-12', 'late', 'planned-late']]],
      [of('boris'), [['Onboarding', '2026-06-30', 'at-risk', 'no-plan']]],
    ])
    for (const step of ['joins/grain', 'joins/keys', `path-${pathId}/read`, `path-${pathId}/memo`])
      await tick('ada', step)
    expect(told(await troubles())).toEqual([
      [of('boris'), [['Onboarding', '2026-06-30', 'at-risk', 'no-plan']]],
    ])
  })

  test('their manager is told over the API, without whose assignment it is', async () => {
    const pathId = await published()
    await assign('dana', { pathId, audience: named('boris') })
    const { status, body } = await desk.call('GET', `/teams/${of('data')}/troubles`, { as: of('dana') })
    expect([status, body.unknown]).toEqual([200, 0])
    expect(body.people).toMatchObject([
      { personId: of('boris'), assignments: [{ title: 'Onboarding', outlook: { status: 'at-risk' } }] },
    ])
    expect(Object.keys(body.people[0].assignments[0]).toSorted()).toEqual(['due', 'id', 'outlook', 'title'])
  })

  test('teams below count with it, other teams do not', async () => {
    const pathId = await published()
    await assign('dana', { pathId, audience: named('boris') })
    expect(told(await troubles(of('fleet')))).toEqual([])
    const [first] = (await troubles()).people
    expect(first?.assignments[0]).toMatchObject({ personId: of('boris'), orderId: expect.any(String) })
  })
})
