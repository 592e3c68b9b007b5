import { describe, expect, test } from 'vitest'
import { decidePath, type PathAction, type PathSubject } from '@/lib/access/path-rules'
import type { Decision } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'

const viewer = (id: string, more: Partial<Viewer> = {}): Viewer => ({
  id,
  email: `${id}@harebell.example`,
  name: id,
  role: 'learner',
  isAuthor: false,
  manages: [],
  timeZone: 'UTC',
  theme: 'system',
  ...more,
})

const team = [{ id: 'data', name: 'Data' }]
const viewers = {
  nobody: undefined,
  learner: viewer('ada'),
  manager: viewer('dana', { manages: team }),
  otherManager: viewer('henrik', { manages: [{ id: 'fleet', name: 'Fleet' }] }),
  author: viewer('wanda', { isAuthor: true }),
  admin: viewer('priya', { role: 'admin' }),
}

const ofTeam: PathSubject = { isForAll: false, managerIds: ['dana'], isPublished: true }
const ofAll: PathSubject = { isForAll: true, managerIds: [], isPublished: true }
const actions: readonly PathAction[] = ['read path', 'change path', 'assign path']

/** What each may do: read, change, assign. */
const table: readonly [keyof typeof viewers, string, PathSubject, [Decision, Decision, Decision]][] = [
  ['nobody', 'a team’s', ofTeam, ['sign-in', 'sign-in', 'sign-in']],
  ['learner', 'a team’s', ofTeam, ['hide', 'hide', 'hide']],
  ['manager', 'a team’s', ofTeam, ['allow', 'allow', 'allow']],
  ['otherManager', 'a team’s', ofTeam, ['hide', 'hide', 'hide']],
  ['author', 'a team’s', ofTeam, ['hide', 'hide', 'hide']],
  ['admin', 'a team’s', ofTeam, ['allow', 'allow', 'allow']],
  ['learner', 'everybody’s', ofAll, ['hide', 'hide', 'hide']],
  ['manager', 'everybody’s', ofAll, ['allow', 'refuse', 'allow']],
  ['author', 'everybody’s', ofAll, ['allow', 'allow', 'refuse']],
  ['admin', 'everybody’s', ofAll, ['allow', 'allow', 'allow']],
  ['manager', 'everybody’s unpublished', { ...ofAll, isPublished: false }, ['hide', 'hide', 'hide']],
  ['author', 'everybody’s unpublished', { ...ofAll, isPublished: false }, ['allow', 'allow', 'refuse']],
  ['manager', 'a path whose team is gone', { ...ofTeam, managerIds: [] }, ['hide', 'hide', 'hide']],
]

describe('who may do what with a path', () => {
  test.each(table)('%s with %s path', (who, _, subject, decisions) => {
    expect(actions.map((action) => decidePath(viewers[who], action, subject))).toEqual(decisions)
  })
})
