import { listAdmins, listNamesOf } from '@/db/queries/standings'
import { listManagerIdsOf } from '@/db/queries/teams'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'

interface Named {
  readonly id: string
  readonly name: string
}

/** Who sees where the viewer stands: those who manage them, and the admins, each by name. Throws Unauthenticated. */
export async function listSeenBy(
  { db }: ServiceContext,
  viewer: Viewer | undefined,
): Promise<{ readonly managers: readonly Named[]; readonly admins: readonly Named[] }> {
  permit(viewer, 'read profile')
  const [managerIds, admins] = await Promise.all([listManagerIdsOf(db, viewer.id), listAdmins(db)])
  const names = await listNamesOf(db, managerIds)
  return {
    managers: [...names]
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)),
    admins: admins.filter(({ id }) => id !== viewer.id),
  }
}
