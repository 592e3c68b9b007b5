import { findSettings } from '@/db/queries/planning'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { shownSettings } from '../shown-settings'

/** What the viewer's plan is made from; null before they first said. Throws Unauthenticated. */
export async function getSettings({ db }: Pick<ServiceContext, 'db'>, viewer: Viewer | undefined) {
  permit(viewer, 'read settings')
  const stored = await findSettings(db, viewer.id)
  return stored ? shownSettings(stored) : null
}
