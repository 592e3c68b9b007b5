import type { Viewer } from './viewer'

/** What somebody may want to do, named after what it is done to. */
export type Action =
  | 'read curriculum'
  | 'read profile'
  | 'change profile'
  | 'read settings'
  | 'change settings'
  | 'read roadmap'
  | 'read progress'
  | 'change progress'
  | 'read answers'
  | 'change answers'
  | 'read attempts'
  | 'change attempts'
  | 'read placement'
  | 'change placement'
  | 'read calendar feed'
  | 'change calendar feed'
  | 'change assignments'
  | 'read notices'
  | 'change notices'
  | 'take everything along'
  | 'erase'
  | 'read review'
  | 'change review'
  | 'read team'
  | 'change team'
  | 'list people and teams'
  | 'administer'
  | 'read evidence'
  | 'change evidence'
  | 'sign off'
  | 'read helpers'

/** Whose it is, where it is a person's, and who manages that person or team, themselves or through a team above. */
export interface Subject {
  readonly personId?: string
  readonly managerIds?: readonly string[]
}

/** What concerns everybody here and is nobody's own: for an admin. */
export const organisation: Subject = {}

/** `sign-in`: nobody is signed in. `refuse`: they know of it but may not. `hide`: to them it does not exist. */
export type Decision = 'allow' | 'sign-in' | 'refuse' | 'hide'

export type Relation = 'nobody' | 'self' | 'manager' | 'admin' | 'stranger'

/** Says whether a viewer may do something to what belongs to somebody. Without a subject it belongs to all. */
export function decide(viewer: Viewer | undefined, action: Action, subject?: Subject): Decision {
  return rules[action][relationOf(viewer, subject)]
}

/** How the viewer stands to the subject; being oneself comes before being a manager or an admin. */
export function relationOf(viewer: Viewer | undefined, subject?: Subject): Relation {
  if (!viewer) return 'nobody'
  if (!subject || subject.personId === viewer.id) return 'self'
  if (subject.managerIds?.includes(viewer.id)) return 'manager'
  return viewer.role === 'admin' ? 'admin' : 'stranger'
}

const row = (
  nobody: Decision,
  self: Decision,
  manager: Decision,
  admin: Decision,
  stranger: Decision,
): Record<Relation, Decision> => ({ nobody, self, manager, admin, stranger })

/** A manager and an admin see where somebody stands and what is planned; how they answered and how they live is theirs alone. */
const rules: Record<Action, Record<Relation, Decision>> = {
  //                      nobody     self     manager   admin     stranger
  'read curriculum': row('allow', 'allow', 'allow', 'allow', 'allow'),
  'read profile': row('sign-in', 'allow', 'allow', 'allow', 'hide'),
  'change profile': row('sign-in', 'allow', 'refuse', 'refuse', 'hide'),
  'read settings': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'change settings': row('sign-in', 'allow', 'refuse', 'refuse', 'hide'),
  'read roadmap': row('sign-in', 'allow', 'allow', 'allow', 'hide'),
  'read progress': row('sign-in', 'allow', 'allow', 'allow', 'hide'),
  'change progress': row('sign-in', 'allow', 'refuse', 'refuse', 'hide'),
  'read answers': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'change answers': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'read attempts': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'change attempts': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'read placement': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'change placement': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'read calendar feed': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'change calendar feed': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'change assignments': row('sign-in', 'refuse', 'allow', 'allow', 'hide'),
  'read notices': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'change notices': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'take everything along': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  erase: row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'read review': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'change review': row('sign-in', 'allow', 'hide', 'hide', 'hide'),
  'read team': row('sign-in', 'hide', 'allow', 'allow', 'hide'),
  'change team': row('sign-in', 'hide', 'allow', 'allow', 'hide'),
  // Anybody may ask; the list holds those whom they may see.
  'list people and teams': row('sign-in', 'allow', 'allow', 'allow', 'allow'),
  'read evidence': row('sign-in', 'allow', 'allow', 'allow', 'hide'),
  'change evidence': row('sign-in', 'allow', 'refuse', 'refuse', 'hide'),
  // Nobody signs off what is their own, whatever else they are.
  'sign off': row('sign-in', 'refuse', 'allow', 'allow', 'hide'),
  'read helpers': row('sign-in', 'allow', 'allow', 'allow', 'allow'),
  administer: row('sign-in', 'refuse', 'refuse', 'allow', 'refuse'),
}
