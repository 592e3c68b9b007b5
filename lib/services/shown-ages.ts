import type { Age } from '@/lib/review/age-evidence'
import { todayIn } from './clock'

/** How fresh proofs are, as they are shown to somebody: their own days, and the chance to the whole per cent. */
export function shownAges(ages: ReadonlyMap<string, Age>, timeZone: string) {
  return Object.fromEntries(
    [...ages].map(([id, { state, dueAt, lastShownAt, retrievability }]) => [
      id,
      {
        state,
        due: todayIn(timeZone, dueAt),
        shown: todayIn(timeZone, lastShownAt),
        retrievability: Math.round(retrievability * 100) / 100,
      },
    ]),
  )
}
