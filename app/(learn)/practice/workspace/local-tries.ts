import type { FailedTry } from '@/lib/api/contract/practice'

/** Tries of one exercise that are kept, here as on the server. */
export const triesAtMost = 20

/** One person's tries of one exercise that the server does not have yet. */
export function triesKey(exerciseId: string, person: string | undefined): string {
  return `cairn:tries:${person ?? 'guest'}:${exerciseId}`
}

/** The tries kept here, the latest first; whatever is not a list of them counts as none. */
export function readTries(key: string): readonly FailedTry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isTry) : []
  } catch {
    return []
  }
}

/** Adds a try, where the browser lets us; the oldest makes room. */
export function addTry(key: string, tried: FailedTry): void {
  write(key, [tried, ...readTries(key)].slice(0, triesAtMost))
}

/** Takes a try out once the server has it or will not have it. */
export function removeTry(key: string, tried: Pick<FailedTry, 'key'>): void {
  write(
    key,
    readTries(key).filter((other) => other.key !== tried.key),
  )
}

function write(key: string, tries: readonly FailedTry[]): void {
  try {
    if (tries.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(tries))
  } catch {
    // A comfort: checking goes on without.
  }
}

function isTry(value: unknown): value is FailedTry {
  if (typeof value !== 'object' || value === null) return false
  const { key, answer, failed, checkedAt } = value as Record<string, unknown>
  return (
    typeof key === 'string' &&
    typeof answer === 'object' &&
    answer !== null &&
    Array.isArray(failed) &&
    typeof checkedAt === 'number'
  )
}
