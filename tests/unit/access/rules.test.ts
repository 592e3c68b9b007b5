import { describe, expect, test } from 'vitest'
import {
  type Action,
  type Decision,
  decide,
  organisation,
  type Relation,
  relationOf,
  type Subject,
} from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'

const ada = viewer('ada', 'learner')
const dana = viewer('dana', 'learner')
const root = viewer('root', 'admin')
const ofAda: Subject = { personId: 'ada', managerIds: ['dana'] }

const viewers: Record<Relation, [Viewer | undefined, Subject]> = {
  nobody: [undefined, ofAda],
  self: [ada, ofAda],
  manager: [dana, ofAda],
  admin: [root, ofAda],
  stranger: [viewer('boris', 'learner'), ofAda],
}
const relations = Object.keys(viewers) as Relation[]

/** Every action with every kind of viewer, in the order nobody, self, manager, admin, stranger. */
const table: Record<Action, [Decision, Decision, Decision, Decision, Decision]> = {
  'read curriculum': ['allow', 'allow', 'allow', 'allow', 'allow'],
  'read profile': ['sign-in', 'allow', 'allow', 'allow', 'hide'],
  'change profile': ['sign-in', 'allow', 'refuse', 'refuse', 'hide'],
  'read settings': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'change settings': ['sign-in', 'allow', 'refuse', 'refuse', 'hide'],
  'read roadmap': ['sign-in', 'allow', 'allow', 'allow', 'hide'],
  'read progress': ['sign-in', 'allow', 'allow', 'allow', 'hide'],
  'change progress': ['sign-in', 'allow', 'refuse', 'refuse', 'hide'],
  'read answers': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'change answers': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'read attempts': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'change attempts': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'read placement': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'change placement': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'read calendar feed': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'change calendar feed': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'change assignments': ['sign-in', 'refuse', 'allow', 'allow', 'hide'],
  'read notices': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'change notices': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'take everything along': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  erase: ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'read review': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'change review': ['sign-in', 'allow', 'hide', 'hide', 'hide'],
  'read team': ['sign-in', 'hide', 'allow', 'allow', 'hide'],
  'change team': ['sign-in', 'hide', 'allow', 'allow', 'hide'],
  'list people and teams': ['sign-in', 'allow', 'allow', 'allow', 'allow'],
  'read evidence': ['sign-in', 'allow', 'allow', 'allow', 'hide'],
  'change evidence': ['sign-in', 'allow', 'refuse', 'refuse', 'hide'],
  'sign off': ['sign-in', 'refuse', 'allow', 'allow', 'hide'],
  'read helpers': ['sign-in', 'allow', 'allow', 'allow', 'allow'],
  administer: ['sign-in', 'refuse', 'refuse', 'allow', 'refuse'],
}

const cases = (Object.entries(table) as [Action, Decision[]][]).flatMap(([action, decisions]) =>
  relations.map((relation, position) => [relation, action, decisions[position]] as const),
)

describe('who may do what', () => {
  test.each(cases)('%s: %s is %s', (relation, action, decision) => {
    const [who, subject] = viewers[relation]
    expect(decide(who, action, subject)).toBe(decision)
  })

  test('without a subject it is their own', () => {
    expect(decide(ada, 'change progress')).toBe('allow')
    expect(decide(undefined, 'change progress')).toBe('sign-in')
  })

  test('what belongs to the organisation is an admin’s alone', () => {
    expect(decide(root, 'administer', organisation)).toBe('allow')
    expect(decide(dana, 'administer', organisation)).toBe('refuse')
    expect(decide(undefined, 'administer', organisation)).toBe('sign-in')
  })

  test('an admin is nothing more to themselves, and a manager who is an admin is a manager', () => {
    expect(relationOf(root, { personId: 'root' })).toBe('self')
    expect(relationOf(root, { personId: 'ada', managerIds: ['root'] })).toBe('manager')
  })
})

function viewer(id: string, role: Viewer['role']): Viewer {
  return {
    id,
    email: `${id}@harebell.example`,
    name: id,
    role,
    isAuthor: false,
    manages: [],
    timeZone: 'UTC',
    theme: 'system',
  }
}
