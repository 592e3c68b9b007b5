import { listActiveAssignmentsOf } from '@/db/queries/assignments'
import { findSettingsWithOrder } from '@/db/queries/planning'
import { listWishes } from '@/db/queries/wishes'
import type { Viewer } from '@/lib/access/viewer'
import { learnPace } from '@/lib/pace/learn-pace'
import type { TimedStep } from '@/lib/pace/pace'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import { indexOf } from './catalogue-index'
import { dueDayIn, todayIn } from './clock'
import type { ServiceContext } from './context'
import { shownAges } from './shown-ages'
import { shownSettings } from './shown-settings'
import { type Standing, standingOf } from './standing'

/** Everything a person's plan is made from, and the order they had; every date is a day in their own zone. */
export async function roadmapOf(
  context: ServiceContext,
  person: Pick<Viewer, 'id' | 'timeZone'>,
): Promise<Roadmap> {
  const { db, catalogue, now } = context
  const [planned, standing, assignments, wishes] = await Promise.all([
    findSettingsWithOrder(db, person.id),
    standingOf(context, person.id),
    listActiveAssignmentsOf(db, person.id),
    listWishes(db, person.id),
  ])
  const { currentId, findStep, findCompetency } = indexOf(catalogue)
  const wished = (kind: 'pin' | 'postponement') => {
    const ids = wishes.filter((wish) => wish.kind === kind).map(({ stepId }) => currentId(stepId))
    return [...new Set(ids)].filter((id) => findStep(id) && !standing.done.has(id))
  }
  const learned = learnPace(timedSteps(standing))
  return {
    curriculumVersion: catalogue.version,
    today: todayIn(person.timeZone, now()),
    settings: planned ? shownSettings(planned.settings) : null,
    pace: { ...learned, planned: planned?.settings.paceOverride ?? learned.pace },
    completed: [...standing.done].filter(([, { step }]) => step).map(([id]) => id),
    proven: Object.fromEntries(
      [...standing.proven].filter(([id]) => findCompetency(id)).map(([id, { how }]) => [id, how]),
    ),
    ages: shownAges(standing.ages, person.timeZone),
    assignments: assignments.map(({ id, title, assignedBy, items, dueOn, dueZone, message }) => ({
      id,
      title,
      assignedBy,
      items: items.map(currentId).filter((item) => findStep(item) ?? findCompetency(item)),
      due: dueOn ? dueDayIn(person.timeZone, dueOn, dueZone ?? person.timeZone) : undefined,
      message: message ?? undefined,
    })),
    order: (planned?.order ?? []).map(currentId).filter((id) => findStep(id)),
    pins: wished('pin'),
    postponed: wished('postponement'),
    lastActive: planned ? todayIn(person.timeZone, lastActive(standing, planned.changedAt)) : null,
  }
}

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
