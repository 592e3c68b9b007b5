import { describe, expect, test } from 'vitest'
import { shownPeople } from '@/app/(manage)/assignments/one/shown-people'
import { shownOrders } from '@/app/(manage)/assignments/shown-orders'
import type { Order, OrderPerson } from '@/lib/api/contract/assignments'
import type { AssignmentStatus } from '@/lib/paths/assignment-status'

const all = { status: '', team: '', what: '', sort: '' }
const none = { late: 0, 'at-risk': 0, 'on-track': 0, done: 0 }

const order = (id: string, over: Partial<Order> = {}): Order => ({
  id,
  kind: 'path',
  pathId: `path-of-${id}`,
  pathVersion: null,
  items: null,
  title: id,
  audience: 'people',
  future: false,
  due: { kind: 'none' },
  message: null,
  assignedBy: 'Dana',
  team: null,
  assignedAt: 0,
  withdrawnAt: null,
  people: 1,
  counts: none,
  nextDue: null,
  isCounting: false,
  ...over,
})

describe('the assignments that are shown', () => {
  const orders = [
    order('tidy', { nextDue: '2026-05-01', counts: { ...none, 'on-track': 1 } }),
    order('cover', { kind: 'coverage', pathId: null, counts: { ...none, 'at-risk': 2 } }),
    order('basics', {
      team: { id: 'data', name: 'Data' },
      nextDue: '2026-03-01',
      counts: { ...none, late: 1, done: 4 },
    }),
    order('counting', { counts: null, isCounting: true, nextDue: null }),
    order('over', { withdrawnAt: 5, counts: none }),
  ]
  const ids = (filter: Partial<typeof all>) => shownOrders(orders, { ...all, ...filter }).map(({ id }) => id)

  test('as they come where nothing is chosen, without what was withdrawn', () => {
    expect(ids({})).toEqual(['tidy', 'cover', 'basics', 'counting'])
    expect(ids({ status: 'withdrawn' })).toEqual(['over'])
  })

  test.each([
    [{ team: 'data' }, ['basics']],
    [{ what: 'coverage' }, ['cover']],
    [{ what: 'path-of-tidy' }, ['tidy']],
    [{ status: 'late' }, ['basics']],
    [{ status: 'done' }, ['basics']],
    [{ status: 'at-risk', team: 'data' }, []],
    [{ sort: 'due' }, ['basics', 'tidy', 'counting', 'cover']],
    [{ sort: 'trouble' }, ['basics', 'cover', 'tidy', 'counting']],
    [{ sort: 'title' }, ['basics', 'counting', 'cover', 'tidy']],
  ])('%j', (filter, expected) => {
    expect(ids(filter)).toEqual(expected)
  })
})

describe('the people of an assignment that are shown', () => {
  const person = (name: string, status: AssignmentStatus): OrderPerson => ({
    personId: name,
    name,
    dueOn: null,
    firstDueOn: null,
    pathVersion: 1,
    items: null,
    isYou: false,
    assignedAt: 0,
    outlook: { status, reason: 'in-time', today: '2026-03-12' },
  })
  const people = [
    person('Maja', 'done'),
    person('Ada', 'on-track'),
    person('Boris', 'late'),
    person('Ben', 'at-risk'),
  ]
  test.each([
    [{}, ['Boris', 'Ben', 'Ada', 'Maja']],
    [{ name: ' B' }, ['Boris', 'Ben']],
    [{ status: 'late' }, ['Boris']],
    [{ sort: 'due' }, ['Maja', 'Ada', 'Boris', 'Ben']],
    [{ sort: 'name' }, ['Ada', 'Ben', 'Boris', 'Maja']],
  ])('%j', (filter, expected) => {
    const shown = shownPeople(people, { status: '', name: '', sort: '', ...filter })
    expect(shown.map(({ name }) => name)).toEqual(expected)
  })
})
