import { letGo, takeOn } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import { itemsOf } from '@/lib/paths/path-content'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { openPathsFor } from '../open-paths'
import { permit } from '../permit'

/** Takes an optional item of an assigned path on, so that it is planned, or lets go of it. Throws Unauthenticated and NotFound. */
export async function takeOnItem(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, item, taken }: { readonly id: string; readonly item: string; readonly taken: boolean },
) {
  permit(viewer, 'change settings')
  const paths = await openPathsFor(context, viewer.id)
  const path = paths.find((one) => one.id === id && one.isAssigned)
  const found = path && itemsOf(path.content).find((one) => one.id === item && !one.required)
  if (!found) throw new NotFound()
  const choice = { personId: viewer.id, pathId: id, itemId: item }
  if (taken) await takeOn(context.db, { ...choice, chosenAt: new Date(context.now()) })
  else await letGo(context.db, choice)
  return { item, taken }
}
