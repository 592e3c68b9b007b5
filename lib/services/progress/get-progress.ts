import type { Viewer } from '@/lib/access/viewer'
import { ownStepOf } from '@/lib/paths/path-content'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { shownAges } from '../shown-ages'
import { standingOf } from '../standing'

/** What the viewer has done and proven, the instants in milliseconds. */
export async function getProgress(context: ServiceContext, viewer: Viewer | undefined) {
  permit(viewer, 'read progress')
  const { done, proven, ages } = await standingOf(context, viewer.id)
  return {
    completed: Object.fromEntries(
      [...done].map(([id, { at, version, minutes, step }]) => [
        id,
        { at: at.getTime(), minutes, changedSince: !ownStepOf(id) && step?.version !== version },
      ]),
    ),
    proven: Object.fromEntries([...proven].map(([id, { how, at }]) => [id, { how, at: at.getTime() }])),
    ages: shownAges(ages, viewer.timeZone),
  }
}
