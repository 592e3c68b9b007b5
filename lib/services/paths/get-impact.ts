import { listFollowersOf } from '@/db/queries/order-shares'
import { countAssignedTo, findVersion } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import { pathDifference } from '@/lib/paths/path-difference'
import { makePlan } from '@/lib/planner/make-plan'
import { type Plan, PlanError } from '@/lib/planner/plan'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import type { ServiceContext } from '../context'
import { currentContent } from '../current-content'
import { permitPath } from '../permit-path'
import { roadmapOf } from '../roadmap-of'
import { withPath } from './with-path'

/** Plans are made for so many people, by name; the others are counted. */
const shownAtMost = 200

/**
 * Whom publishing the draft would affect, and how: those who follow the newest version, each with the minutes that come or go at their
 * pace, what of the new they have done already, and whether the date still holds. Throws NotFound.
 */
export async function getImpact(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  const { path } = await permitPath(context, viewer, 'change path', id)
  const { db, catalogue } = context
  const published = path.publishedVersion ? await findVersion(db, id, path.publishedVersion) : undefined
  const content = currentContent(catalogue, path.draft.content)
  const before = published && currentContent(catalogue, published.content.content)
  const { added, removed } = pathDifference(before, content)
  const [followers, assigned] = await Promise.all([listFollowersOf(db, id), countAssignedTo(db, [id])])
  const people = []
  for (const { personId, name, timeZone, assignmentId } of followers.slice(0, shownAtMost)) {
    const roadmap = await roadmapOf(context, { id: personId, timeZone })
    const given = { assignmentId, pathId: id, title: path.draft.title, content }
    people.push({ personId, name, ...effectOn(context, roadmap, given) })
  }
  return {
    version: path.draftVersion,
    added: added.length,
    removed: removed.length,
    people,
    followers: followers.length,
    /** They hold to a version that was published before. */
    unaffected: (assigned.get(id) ?? 0) - followers.length,
  }
}

function effectOn({ catalogue }: ServiceContext, roadmap: Roadmap, given: Parameters<typeof withPath>[1]) {
  const after = withPath(roadmap, given)
  const asked = after.assignments.find(({ id }) => id === given.assignmentId)
  const done = new Set([...roadmap.completed, ...Object.keys(roadmap.proven)])
  const stays = asked?.items.filter((item) => done.has(item)).length ?? 0
  const plans = [roadmap, after].map((one) => planFor(one, catalogue))
  const [was, is] = plans.map((plan) => ({
    minutes: plan?.minutes ?? 0,
    late: plan?.verdict.dues.some(
      ({ what, lateness }) => what.kind === 'assignment' && what.id === given.assignmentId && lateness > 0,
    ),
  }))
  return {
    stays,
    minutes: plans[0] && plans[1] ? is!.minutes - was!.minutes : null,
    becomesLate: is!.late === true && was!.late !== true,
  }
}

function planFor(roadmap: Roadmap, catalogue: ServiceContext['catalogue']): Plan | undefined {
  if (!roadmap.settings) return undefined
  try {
    return makePlan(planInputOf(roadmap, catalogue))
  } catch (error) {
    if (error instanceof PlanError) return undefined
    throw error
  }
}
