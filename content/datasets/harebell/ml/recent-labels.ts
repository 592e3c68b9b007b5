/** What became known of a courier's deliveries, and when. */
export interface KnownDelay {
  readonly delivery: number
  readonly knownAt: number
  readonly minutes: number
}

export const RECENT = 20

/**
 * The mean delay of the last 20 deliveries that were known at an instant, the latest known first and of two at once
 * the later delivery. Undefined where nothing was known yet.
 */
export function recentAverage(known: readonly KnownDelay[], instant: number): number | undefined {
  const recent = known
    .filter(({ knownAt }) => knownAt <= instant)
    .sort((a, b) => b.knownAt - a.knownAt || b.delivery - a.delivery)
    .slice(0, RECENT)
  if (recent.length === 0) return undefined
  return recent.reduce((sum, { minutes }) => sum + minutes, 0) / recent.length
}
