import type { Competency, Step } from '@/lib/curriculum/catalogue'
import type { Sitting } from './calendar'
import type { Chance } from './chance'
import type { Doing } from './ledger'

const minute = 60_000

/** Lays steps into sittings, one after the other, and gives each completion with the time it took. */
export function completionsIn(sittings: readonly Sitting[], steps: readonly Step[], chance: Chance): Doing[] {
  const waiting = [...steps]
  let left = waiting[0]?.minutes ?? 0
  return sittings.flatMap(({ at, minutes }) => {
    const done: Doing[] = []
    let used = 0
    while (waiting[0] && used < minutes) {
      const now = Math.min(left, minutes - used)
      used += now
      left -= now
      if (left > 0) break
      done.push(completed(waiting[0], at + used * minute, chance))
      waiting.shift()
      left = waiting[0]?.minutes ?? 0
    }
    return done
  })
}

/** Some change their mind: the tick comes off and, mostly, on again a little later. */
export function withSecondThoughts(doings: readonly Doing[], chance: Chance): Doing[] {
  return doings.flatMap((doing, index) => {
    if (!chance.happens(3)) return [doing]
    const undone = { kind: 'undone', subject: doing.subject, at: doing.at + minute } as const
    const isLast = index === doings.length - 1
    return isLast ? [doing, undone] : [doing, undone, { ...doing, at: doing.at + 3 * minute }]
  })
}

/** What somebody said of themselves when they began, or a manager signed off. */
export function provenBy(
  competencies: readonly Competency[],
  at: number,
  detail: { readonly how: 'stated' | 'sign-off'; readonly by?: string },
): Doing[] {
  return competencies.map(({ id }) => ({ kind: 'proven', subject: id, detail, at }))
}

function completed(step: Step, at: number, chance: Chance): Doing {
  const minutes = Math.max(5, Math.round(step.minutes * (0.75 + chance.next() * 0.7)))
  return { kind: 'completed', subject: step.id, contentVersion: step.version, minutes, at }
}
