import type { Decision } from './rules'
import type { Viewer } from './viewer'

/** What somebody may want to do with a learning path as such; whom they may give it to is decided by person and team. */
export type PathAction = 'read path' | 'change path' | 'assign path'

export interface PathSubject {
  /** Of the whole organisation: its authors and admins write it. */
  readonly isForAll: boolean
  /** Who manages its team, themselves or through a team above; nobody where it has none. */
  readonly managerIds: readonly string[]
  readonly isPublished: boolean
}

/**
 * A team's path is for those who manage the team; one of the organisation is written by authors and, once published,
 * read and assigned by every manager. An admin may do all of it. To anybody else a path does not exist here:
 * learners meet published ones under their own.
 */
export function decidePath(viewer: Viewer | undefined, action: PathAction, subject: PathSubject): Decision {
  if (!viewer) return 'sign-in'
  const isAdmin = viewer.role === 'admin'
  const isManager = isAdmin || viewer.manages.length > 0
  const isWriter = isAdmin || (subject.isForAll ? viewer.isAuthor : subject.managerIds.includes(viewer.id))
  const mayRead = isWriter || (subject.isForAll && subject.isPublished && isManager)
  if (!mayRead) return 'hide'
  if (action === 'change path') return isWriter ? 'allow' : 'refuse'
  if (action === 'assign path') return isManager ? 'allow' : 'refuse'
  return 'allow'
}
