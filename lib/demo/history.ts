import type { Competency, Step } from '@/lib/curriculum/catalogue'
import type { Sitting } from './calendar'
import type { Chance } from './chance'
import type { Doing } from './ledger'

const minute = 60_000

/** How somebody gets on: their time against the estimates, and how many of a hundred steps they say the time of. */
export interface Tempo {
  readonly pace: number
  readonly timed: number
}

/** Some say how long it took, some hardly ever. */
export function tempoFrom(chance: Chance): Tempo {
  return { pace: 0.8 + chance.next() * 0.6, timed: chance.pick([0, 30, 60, 85, 95]) }
}

/** Lays steps into sittings, one after the other, and gives each completion with the time it took, where that was said. */
export function completionsIn(
  sittings: readonly Sitting[],
  steps: readonly Step[],
  tempo: Tempo,
  chance: Chance,
): Doing[] {
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
      done.push(completed(waiting[0], at + used * minute, tempo, chance))
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

/** What somebody said of themselves when they began, placement found, or a manager signed off. */
export function provenBy(
  competencies: readonly Competency[],
  at: number,
  detail: { readonly how: 'stated' | 'placement' | 'sign-off'; readonly by?: string },
): Doing[] {
  return competencies.map(({ id }) => ({ kind: 'proven', subject: id, detail, at }))
}

/** The competencies whose every step stays done, proven by their exercises together with the last of them. */
export function provenByExercises(competencies: readonly Competency[], doings: readonly Doing[]): Doing[] {
  const doneAt = new Map<string, number>()
  for (const { kind, subject, at } of doings) {
    if (kind === 'completed') doneAt.set(subject, at)
    else if (kind === 'undone') doneAt.delete(subject)
  }
  return competencies.flatMap(({ id, steps }): Doing[] => {
    const times = steps.flatMap((step) => doneAt.get(step.id) ?? [])
    if (steps.length === 0 || times.length < steps.length) return []
    return [{ kind: 'proven', subject: id, detail: { how: 'exercises' }, at: Math.max(...times) }]
  })
}

function completed(step: Step, at: number, { pace, timed }: Tempo, chance: Chance): Doing {
  // The sum of three is near enough to normal; people round to five minutes.
  const off = Math.exp((chance.next() + chance.next() + chance.next() - 1.5) * 0.8)
  const minutes = Math.max(5, Math.round((step.minutes * pace * off) / 5) * 5)
  const done = { kind: 'completed', subject: step.id, contentVersion: step.version, at } as const
  return chance.happens(timed) ? { ...done, minutes } : done
}
