import type { Scope } from '@/db/queries/team-tree'
import type { Viewer } from '@/lib/access/viewer'

/** Whose teams and people a viewer's lists hold: everybody's for an admin, else what they manage and all below. */
export function scopeOf(viewer: Pick<Viewer, 'id' | 'role'>): Scope {
  return viewer.role === 'admin' ? 'everyone' : { managerId: viewer.id }
}
