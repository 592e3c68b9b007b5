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
import { groupBy } from '../group-by'
import { permitPath } from '../permit-path'
import { roadmapOf } from '../roadmap-of'
import { seenBy } from '../seen-by'
import { withPath } from './with-path'

/** Plans are made for so many people, by name; the others are counted. */
const shownAtMost = 200

/**
 * Whom publishing the draft would affect, and how: those who follow the newest version, each with the minutes that come or go at their
 * pace, what of the new they have done already, and whether the date still holds. Who writes a path need not look after everybody
 * who has it: the others are counted and not named. Throws NotFound.
 */
export async function getImpact(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  const { path, by } = await permitPath(context, viewer, 'change path', id)
  const { db, catalogue } = context
  const published = path.publishedVersion ? await findVersion(db, id, path.publishedVersion) : undefined
  const content = currentContent(catalogue, path.draft.content)
  const before = published && currentContent(catalogue, published.content.content)
  const { added, removed } = pathDifference(before, content)
  const [following, assigned, isSeen] = await Promise.all([
    listFollowersOf(db, id),
    countAssignedTo(db, [id]),
    seenBy(context, by),
  ])
  // Somebody may have it by two assignments.
  const followers = groupBy(following, ({ personId }) => personId)
  const seen = [...followers].filter(([personId]) => isSeen(personId))
  const people = []
  for (const [personId, theirs] of seen.slice(0, shownAtMost)) {
    const { name, timeZone } = theirs[0]!
    const roadmap = await roadmapOf(context, { id: personId, timeZone })
    const given = theirs.map(({ assignmentId }) => ({
      assignmentId,
      pathId: id,
      title: path.draft.title,
      content,
    }))
    people.push({ personId, name, ...effectOn(context, roadmap, given) })
  }
  return {
    version: path.draftVersion,
    added: added.length,
    removed: removed.length,
    people,
    followers: followers.size,
    /** They hold to a version that was published before. */
    unaffected: (assigned.get(id) ?? 0) - followers.size,
  }
}

function effectOn(
  { catalogue }: ServiceContext,
  roadmap: Roadmap,
  given: readonly Parameters<typeof withPath>[1][],
) {
  const after = given.reduce(withPath, roadmap)
  const ids = new Set(given.map(({ assignmentId }) => assignmentId))
  const asked = after.assignments.find(({ id }) => ids.has(id))
  const done = new Set([...roadmap.completed, ...Object.keys(roadmap.proven)])
  const stays = asked?.items.filter((item) => done.has(item)).length ?? 0
  const plans = [roadmap, after].map((one) => planFor(one, catalogue))
  const [was, is] = plans.map((plan) => ({
    minutes: plan?.minutes ?? 0,
    late: plan?.verdict.dues.some(
      ({ what, lateness }) => what.kind === 'assignment' && ids.has(what.id) && lateness > 0,
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
