/** How many hints of one exercise one person was shown in this browser. */
export function hintsKey(exerciseId: string, person: string | undefined): string {
  return `cairn:hints:${person ?? 'guest'}:${exerciseId}`
}

/** How many hints were shown of this version; an exercise that was written anew has others. */
export function readHints(key: string, version: string): number {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    return kept?.version === version && Number.isSafeInteger(kept.shown) && kept.shown > 0 ? kept.shown : 0
  } catch {
    return 0
  }
}

/** Keeps how many were shown, where the browser lets us; never fewer than it keeps already. */
export function keepHints(key: string, version: string, shown: number): void {
  try {
    const most = Math.max(shown, readHints(key, version))
    localStorage.setItem(key, JSON.stringify({ version, shown: most }))
  } catch {
    // They are shown all the same, until the page is left.
  }
}
