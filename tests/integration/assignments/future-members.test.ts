import { describe, expect, test } from 'vitest'
import { noon } from '../api/call-api'
import { engines } from '../engines'
import { noticesOver } from '../notices/notices-over'
import { assignmentDesk } from './assignment-desk'

const day = 86_400_000

describe.each(engines)('what a team has for whoever joins later on %s', (engine) => {
  const desk = assignmentDesk(engine)
  const { published, assign, team, roadmap, order, told } = desk
  const call: typeof desk.call = (...request) => desk.call(...request)
  const of = (name: string) => desk.of(name)

  test('future members get it once, however they joined and however often they look', async () => {
    const pathId = await published()
    const { body } = await assign('dana', {
      pathId,
      audience: team('data'),
      due: { kind: 'after-joining', days: 30 },
    })
    expect((await roadmap('cleo')).assignments).toEqual([])
    desk.at(noon + 10 * day)
    await desk.join('warehouse', 'cleo')
    await Promise.all(Array.from({ length: 8 }, () => roadmap('cleo')))
    const { assignments } = await roadmap('cleo')
    // She joined in January, so that thirty days from then are over: they count from now.
    expect(assignments).toMatchObject([{ title: 'Onboarding', due: '2026-04-21' }])
    expect(await told('cleo')).toEqual(['assigned'])
    expect((await order(body.id)).total).toBe(3)
    await call('DELETE', `/assignments/${body.id}/people/${of('cleo')}`, { as: of('dana') })
    expect((await roadmap('cleo')).assignments).toEqual([])
  })

  test('who is put in a team is told and counted at once, and who joined otherwise within the round, before they come here', async () => {
    const pathId = await published()
    const { body } = await assign('dana', { pathId, audience: team('data') })
    const names = async () =>
      (await order(body.id)).people.map(({ personId }: { personId: string }) => personId).sort()
    await call('PUT', `/teams/${of('warehouse')}/members/${of('cleo')}`, {
      as: of('priya'),
      body: { role: 'member' },
    })
    expect(await told('cleo')).toEqual(['assigned'])
    expect(await names()).toEqual(['ada', 'boris', 'cleo'].map(of))
    await desk.join('warehouse', 'wanda')
    // Nobody assigns to themselves, by their own team neither.
    await desk.join('warehouse', 'dana')
    const { round, faults } = noticesOver(desk.db())
    await round()
    expect(faults).toEqual([])
    expect(await told('wanda')).toEqual(['assigned'])
    expect((await roadmap('dana')).assignments).toEqual([])
    expect(await names()).toEqual(['ada', 'boris', 'cleo', 'wanda'].map(of))
  })

  test('without future members, and once withdrawn, nobody is added', async () => {
    const pathId = await published()
    await assign('dana', { pathId, audience: team('data', false) })
    const standing = await assign('dana', { pathId, audience: team('warehouse') })
    const withdrawn = await call('DELETE', `/assignments/${standing.body.id}`, { as: of('dana') })
    expect(withdrawn.body.people).toBe(2)
    expect(await told('ada')).toEqual(['assigned', 'assigned', 'withdrawn'])
    expect((await roadmap('ada')).assignments).toHaveLength(1)
    await desk.join('warehouse', 'cleo')
    expect((await roadmap('cleo')).assignments).toEqual([])
    expect((await call('DELETE', `/assignments/${standing.body.id}`, { as: of('dana') })).body.people).toBe(0)
  })
})
