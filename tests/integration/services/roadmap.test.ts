import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendAssignment, withdrawAssignment } from '@/db/queries/assignments'
import type { Viewer } from '@/lib/access/viewer'
import { NotFound, Unauthenticated } from '@/lib/services/errors'
import { getPlan } from '@/lib/services/roadmap/get-plan'
import { getRoadmap } from '@/lib/services/roadmap/get-roadmap'
import { changeSettings } from '@/lib/services/settings/change-settings'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'

/** Half past eleven at night in Auckland, which is still Tuesday morning in London. */
const now = Date.parse('2026-03-10T10:30:00Z')

describe.each(engines)('a roadmap on %s', (engine) => {
  let db: Database
  const context = () => ({ db, catalogue: smallCatalogue, now: () => now })
  beforeAll(async () => {
    db = await freshDatabase(engine)
    await people(db, { ada: {}, dana: {}, boris: {} })
  })

  test('nobody has none, and there is no plan before there is a target', async () => {
    await expect(getRoadmap(context(), undefined)).rejects.toThrow(Unauthenticated)
    await expect(getPlan(context(), viewer('boris', 'UTC'))).rejects.toThrow(NotFound)
  })

  test('today and every due date are days where the person is; what was withdrawn or dropped is left out', async () => {
    const at = new Date(now)
    const due = { on: '2026-03-20', zone: 'Europe/Berlin' }
    const items = ['joins/old-grain', 'joins/dropped', 'streams']
    const common = { personId: 'ada', assignedById: 'dana', at }
    await appendAssignment(db, {
      ...common,
      id: 'kept',
      title: 'Kept',
      items,
      due,
      message: 'For the release',
    })
    await appendAssignment(db, { ...common, id: 'gone', title: 'Gone', items })
    await withdrawAssignment(db, { id: 'gone', personId: 'ada', at })
    const inAuckland = await getRoadmap(context(), viewer('ada', 'Pacific/Auckland'))
    expect(inAuckland.today).toBe('2026-03-10')
    expect(inAuckland.assignments).toEqual([
      {
        id: 'kept',
        title: 'Kept',
        assignedBy: 'Dana',
        items: ['joins/grain', 'streams'],
        due: '2026-03-20',
        message: 'For the release',
      },
    ])
    const inNewYork = await getRoadmap(context(), viewer('ada', 'America/New_York'))
    expect([inNewYork.today, inNewYork.assignments[0]?.due]).toEqual(['2026-03-10', '2026-03-19'])
  })

  test('what is assigned is planned, with what it rests on and who asked for it', async () => {
    const ada = viewer('ada', 'Europe/London')
    await changeSettings(context(), ada, { target: { kind: 'level', level: 'base' } })
    const plan = await getPlan(context(), ada)
    expect(plan.steps.map(({ id }) => id)).toEqual([
      'joins/grain',
      'joins/keys',
      'windows/frames',
      'streams/time',
      'streams/state',
    ])
    expect(plan.steps[0]?.reasons).toContainEqual(expect.objectContaining({ kind: 'assigned', by: 'Dana' }))
    expect(plan.steps[0]?.start).toBe('2026-03-10')
  })
})

function viewer(id: string, timeZone: string): Viewer {
  return {
    id,
    email: `${id}@harebell.example`,
    name: id,
    role: 'learner',
    isAuthor: false,
    manages: [],
    timeZone,
    theme: 'system',
  }
}
