import type { Viewer } from '@/lib/access/viewer'
import { itemsOf } from '@/lib/paths/path-content'
import { makePlan } from '@/lib/planner/make-plan'
import { isProven } from '@/lib/roadmap/is-proven'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { ServiceContext } from '../context'
import { currentContent } from '../current-content'
import { permitPath } from '../permit-path'
import { permitPerson } from '../permit-person'
import { roadmapOf } from '../roadmap-of'
import { withPath } from './with-path'

/** The assignment that a preview imagines. */
const imagined = 'preview'

/**
 * What a path would be for one person, as its draft stands: how long it takes at their pace with all it needs, when it is done if it comes
 * first and when beside everything else they have, and how much of it they have proven already. The dates are null before
 * they said in which hours they learn. Throws NotFound for a path or a person the viewer may not see.
 */
export async function previewPath(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, personId }: { readonly id: string; readonly personId: string },
) {
  const { path } = await permitPath(context, viewer, 'read path', id)
  const { name, timeZone } = await permitPerson(context, viewer, 'read roadmap', personId)
  const content = currentContent(context.catalogue, path.draft.content)
  const roadmap = await roadmapOf(context, { id: personId, timeZone })
  const competencies = itemsOf(content).flatMap((item) =>
    item.kind === 'competency' ? [item.competency] : [],
  )
  const facts = {
    name,
    today: roadmap.today,
    competencies: competencies.length,
    proven: competencies.filter((competency) => isProven(roadmap.proven[competency])).length,
  }
  if (!roadmap.settings) return { ...facts, minutes: null, first: null, beside: null }
  const given = { assignmentId: imagined, pathId: id, title: path.draft.title, content }
  const beside = planInputOf(withPath(roadmap, given), context.catalogue)
  const alone = planInputOf(withPath({ ...roadmap, assignments: [] }, given), context.catalogue)
  const first = makePlan({
    ...alone,
    learner: { ...alone.learner, target: { kind: 'competencies', competencies: [] }, targetDate: undefined },
  })
  const whole = makePlan(beside)
  const needed = new Set(first.steps.map((step) => step.id))
  const last = whole.steps.filter((step) => needed.has(step.id)).at(-1)
  return { ...facts, minutes: first.minutes, first: first.finish ?? null, beside: last?.end ?? null }
}
