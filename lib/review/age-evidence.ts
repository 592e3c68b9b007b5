const day = 86_400_000

/** Something that showed a competency: what, and when in milliseconds. */
export interface Shown {
  readonly at: number
  readonly by: ShownBy
}

/**
 * `exercises`, `sign-off` and `placement` prove it; `exercise` is a further verified pass; `review` is a card of it that
 * came back; `above` is something proven that rests on it.
 */
export type ShownBy = 'exercises' | 'sign-off' | 'placement' | 'exercise' | 'review' | 'above'

/** How fresh what was proven is. It ages in view and is never taken away. */
export interface Age {
  readonly state: 'fresh' | 'fading' | 'due'
  readonly lastShownAt: number
  /** From here on it should be shown again. */
  readonly dueAt: number
  /** How likely it is still there, 0 to 1. */
  readonly retrievability: number
}

/** Days that a first proof holds, by its kind: what was done holds longer than what was answered. */
const holds: Readonly<Record<'exercises' | 'sign-off' | 'placement', number>> = {
  exercises: 180,
  'sign-off': 180,
  placement: 120,
}

/** The shortest time that a proof can hold, in milliseconds. */
export const shortestHoldMs = Math.min(...Object.values(holds)) * day

/** How much longer it holds after it was shown again, by what showed it. */
const lengthens: Readonly<Record<ShownBy, number>> = {
  exercises: 1.7,
  'sign-off': 1.7,
  exercise: 1.7,
  placement: 1.4,
  review: 1.25,
  above: 1.25,
}

/** It never has to be shown more rarely than every two years. */
const longest = 730
/** Shown again after a small part of its time it holds hardly longer: two passes in one afternoon are one. */
const spaced = 0.25
/** The last sixth before it is due. */
const fadingFrom = 5 / 6

/**
 * The one rule by which evidence ages. Each first proof holds for a number of days by its kind. Showing it again starts
 * that time anew and lengthens it, in proportion to how much of it had gone by, up to a quarter of it; what rests on it counts
 * as well. It is due once its time is over. The chance that it is still there falls along the curve of FSRS-4.5, nine
 * in ten when it is due. Undefined where nothing proved it by `now`; what happens after `now` is not looked at.
 */
export function ageOf(shown: readonly Shown[], now: number): Age | undefined {
  let days = 0
  let last: number | undefined
  for (const { at, by } of shown.filter((one) => one.at <= now).toSorted(inOrder)) {
    if (last === undefined) {
      if (!(by in holds)) continue
      days = heldBy(by)
    } else {
      const part = Math.min(1, (at - last) / day / (days * spaced))
      days = Math.min(longest, Math.max(heldBy(by), days * (1 + (lengthens[by] - 1) * part)))
    }
    last = at
  }
  if (last === undefined) return undefined
  const gone = (now - last) / day / days
  return {
    state: gone >= 1 ? 'due' : gone >= fadingFrom ? 'fading' : 'fresh',
    lastShownAt: last,
    dueAt: last + days * day,
    retrievability: (1 + (19 / 81) * gone) ** -0.5,
  }
}

const heldBy = (by: ShownBy): number => (by in holds ? holds[by as keyof typeof holds] : 0)

/** The earliest first; of what was shown in one instant, that which says most. */
function inOrder(a: Shown, b: Shown): number {
  return a.at - b.at || heldBy(b.by) - heldBy(a.by) || lengthens[b.by] - lengthens[a.by]
}
