import { listActiveAssignmentsOf } from '@/db/queries/assignments'
import { listPathChoices } from '@/db/queries/paths'
import { findSettingsWithOrder } from '@/db/queries/planning'
import { findReviewSettings } from '@/db/queries/review'
import { listWishes } from '@/db/queries/wishes'
import type { Viewer } from '@/lib/access/viewer'
import { learnPace } from '@/lib/pace/learn-pace'
import type { TimedStep } from '@/lib/pace/pace'
import { askedOf } from '@/lib/paths/asked-of'
import { itemsOf } from '@/lib/paths/path-content'
import type { Assignment, Roadmap } from '@/lib/roadmap/roadmap'
import { indexOf } from './catalogue-index'
import { dueDayIn, todayIn } from './clock'
import type { ServiceContext } from './context'
import { currentContent } from './current-content'
import { plannedReview } from './planned-review'
import { shownAges } from './shown-ages'
import { shownSettings } from './shown-settings'
import { type Standing, standingOf } from './standing'

/** Everything a person's plan is made from, and the order they had; every date is a day in their own zone. */
export async function roadmapOf(
  context: ServiceContext,
  person: Pick<Viewer, 'id' | 'timeZone'>,
): Promise<Roadmap> {
  const { db, catalogue, now } = context
  const [planned, standing, assignments, wishes, review] = await Promise.all([
    findSettingsWithOrder(db, person.id),
    standingOf(context, person.id),
    assignmentsOf({ db, catalogue }, person),
    listWishes(db, person.id),
    findReviewSettings(db, person.id),
  ])
  const { currentId, findStep, findCompetency } = indexOf(catalogue)
  const tasks = new Set(assignments.flatMap((assignment) => assignment.tasks?.map(({ id }) => id) ?? []))
  const wished = (kind: 'pin' | 'postponement') => {
    const ids = wishes.filter((wish) => wish.kind === kind).map(({ stepId }) => currentId(stepId))
    return [...new Set(ids)].filter((id) => (findStep(id) ?? tasks.has(id)) && !standing.done.has(id))
  }
  const learned = learnPace(timedSteps(standing))
  return {
    curriculumVersion: catalogue.version,
    today: todayIn(person.timeZone, now()),
    settings: planned ? shownSettings(planned.settings) : null,
    pace: { ...learned, planned: planned?.settings.paceOverride ?? learned.pace },
    completed: [...standing.done].filter(([id, { step }]) => step ?? tasks.has(id)).map(([id]) => id),
    proven: Object.fromEntries(
      [...standing.proven].filter(([id]) => findCompetency(id)).map(([id, { how }]) => [id, how]),
    ),
    ages: shownAges(standing.ages, person.timeZone),
    assignments,
    order: (planned?.order ?? []).map(currentId).filter((id) => findStep(id) ?? tasks.has(id)),
    pins: wished('pin'),
    postponed: wished('postponement'),
    ...plannedReview(catalogue, standing, review, planned?.settings ?? noStudy),
    lastActive: planned ? todayIn(person.timeZone, lastActive(standing, planned.changedAt)) : null,
  }
}

/** What a person is assigned, by the ids of today; of a path all that is required, and what they took on of the rest. */
async function assignmentsOf(
  { db, catalogue }: Pick<ServiceContext, 'db' | 'catalogue'>,
  person: Pick<Viewer, 'id' | 'timeZone'>,
): Promise<Assignment[]> {
  const found = await listActiveAssignmentsOf(db, person.id)
  const hasOptional = found.some(
    ({ path }) => path && itemsOf(path.content).some(({ required }) => !required),
  )
  const choices = hasOptional ? await listPathChoices(db, person.id) : []
  const { currentId, findStep, findCompetency } = indexOf(catalogue)
  const isThere = (id: string) => findStep(id) ?? findCompetency(id)
  return found.map(({ id, title, assignedBy, items, dueOn, dueZone, message, pathId, pathVersion, path }) => {
    const given = {
      id,
      title,
      assignedBy,
      due: dueOn ? dueDayIn(person.timeZone, dueOn, dueZone ?? person.timeZone) : undefined,
      message: message ?? undefined,
    }
    if (!path || !pathId || !pathVersion) return { ...given, items: items.map(currentId).filter(isThere) }
    const chosen = new Set(choices.filter((choice) => choice.pathId === pathId).map(({ itemId }) => itemId))
    const asked = askedOf(pathId, currentContent(catalogue, path.content), chosen)
    const tasks = new Set(asked.tasks.map((task) => task.id))
    return {
      ...given,
      items: asked.items.filter((item) => tasks.has(item) || isThere(item)),
      path: { id: pathId, version: pathVersion },
      ...(asked.tasks.length > 0 ? { tasks: asked.tasks } : {}),
    }
  })
}
const noStudy = { weekdayMinutes: [0, 0, 0, 0, 0, 0, 0], daysOff: [] }

/** The completed steps whose time is known, against the estimates that the curriculum has now. */
function timedSteps({ done }: Standing): TimedStep[] {
  return [...done.values()].flatMap(({ minutes, step }) =>
    step && minutes !== null ? [{ estimate: step.minutes, actual: minutes }] : [],
  )
}

/** The instant of the last thing done, or of the last change of settings where that is later. */
function lastActive({ done }: Standing, changedAt: Date): number {
  return Math.max(changedAt.getTime(), ...[...done.values()].map(({ at }) => at.getTime()))
}
