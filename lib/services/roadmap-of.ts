import { listActiveAssignmentsOf } from '@/db/queries/assignments'
import { findSettingsWithOrder } from '@/db/queries/planning'
import type { Viewer } from '@/lib/access/viewer'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import { indexOf } from './catalogue-index'
import { dueDayIn, todayIn } from './clock'
import type { ServiceContext } from './context'
import { shownSettings } from './shown-settings'
import { standingOf } from './standing'

/** Everything a person's plan is made from, and the order they had; every date is a day in their own zone. */
export async function roadmapOf(
  { db, catalogue, now }: ServiceContext,
  person: Pick<Viewer, 'id' | 'timeZone'>,
): Promise<Roadmap> {
  const [planned, standing, assignments] = await Promise.all([
    findSettingsWithOrder(db, person.id),
    standingOf(db, catalogue, person.id),
    listActiveAssignmentsOf(db, person.id),
  ])
  const { currentId, findStep, findCompetency } = indexOf(catalogue)
  return {
    curriculumVersion: catalogue.version,
    today: todayIn(person.timeZone, now()),
    settings: planned ? shownSettings(planned.settings) : null,
    pace: planned?.settings.pace ?? 1,
    completed: [...standing.done].filter(([, { step }]) => step).map(([id]) => id),
    proven: Object.fromEntries(
      [...standing.proven].filter(([id]) => findCompetency(id)).map(([id, { how }]) => [id, how]),
    ),
    assignments: assignments.map(({ id, title, assignedBy, items, dueOn, dueZone, message }) => ({
      id,
      title,
      assignedBy,
      items: items.map(currentId).filter((item) => findStep(item) ?? findCompetency(item)),
      due: dueOn ? dueDayIn(person.timeZone, dueOn, dueZone ?? person.timeZone) : undefined,
      message: message ?? undefined,
    })),
    order: (planned?.order ?? []).map(currentId).filter((id) => findStep(id)),
  }
}
