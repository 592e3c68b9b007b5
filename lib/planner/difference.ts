import { describeDifference } from './describe-difference'
import { daysBetween } from './local-date'
import { longestRising } from './longest-rising'
import type { DueVerdict, Plan, PlanDifference } from './plan'

/** Compares two plans of the same person, the earlier one first. */
export function planDifference(before: Plan, after: Plan): PlanDifference {
  const placeBefore = new Map(before.steps.map(({ id }, place) => [id, place]))
  const isAfter = new Set(after.steps.map(({ id }) => id))
  const shared = after.steps.flatMap((step) => {
    const place = placeBefore.get(step.id)
    return place === undefined
      ? []
      : [{ id: step.id, place, from: before.steps[place]!.start, to: step.start }]
  })
  const stayed = new Set(longestRising(shared.map(({ place }) => place)))
  const wasLate = new Set(before.verdict.dues.filter(({ lateness }) => lateness > 0).map(keyOf))
  const difference: Omit<PlanDifference, 'line'> = {
    moved: shared
      .filter(({ from, to }) => from !== to)
      .map(({ id, from, to }) => ({ step: id, from, to, days: daysBetween(from, to) })),
    reordered: shared.filter(({ place }) => !stayed.has(place)).map(({ id }) => id),
    added: after.steps.filter(({ id }) => !placeBefore.has(id)).map(({ id }) => id),
    removed: before.steps.filter(({ id }) => !isAfter.has(id)).map(({ id }) => id),
    finish: {
      before: before.finish,
      after: after.finish,
      days: before.finish && after.finish ? daysBetween(before.finish, after.finish) : 0,
    },
    nowLate: after.verdict.dues.filter((due) => due.lateness > 0 && !wasLate.has(keyOf(due))),
    nowOnTime: after.verdict.dues.filter((due) => due.lateness <= 0 && wasLate.has(keyOf(due))),
  }
  return { ...difference, line: describeDifference(difference) }
}

function keyOf({ what }: DueVerdict): string {
  return what.kind === 'target' ? 'target' : `assignment ${what.id}`
}
