import { ApiProblem, isPassing } from './api-problem'

/** A completion, or its undoing, that the server has not confirmed yet. */
export interface OutgoingChange {
  /** Nobody else's session may send it. */
  readonly personId: string
  readonly stepId: string
  readonly done: boolean
  /** Null takes back what was said. */
  readonly minutes?: number | null
  /** Milliseconds; tells two changes of one step apart. */
  readonly at: number
}

/** Adds a change at the end; of one step only the newest is kept, since each says all there is to say. */
export function withChange(
  changes: readonly OutgoingChange[],
  change: OutgoingChange,
): readonly OutgoingChange[] {
  return [...changes.filter((other) => !isSameStep(other, change)), change]
}

/** Takes a change out once it is settled; a newer one of the same step stays. */
export function withoutChange(
  changes: readonly OutgoingChange[],
  change: OutgoingChange,
): readonly OutgoingChange[] {
  return changes.filter((other) => !isSameStep(other, change) || other.at !== change.at)
}

/** Whether a change that failed like this is worth keeping: the connection comes back, a session can be renewed. */
export function isWorthKeeping(error: unknown): boolean {
  return isPassing(error) || (error instanceof ApiProblem && error.status === 401)
}

/** What is done, with what the server does not know yet. */
export function withPending<Known extends { completed: string[] }>(
  known: Known,
  changes: readonly Pick<OutgoingChange, 'stepId' | 'done'>[],
): Known {
  if (changes.length === 0) return known
  const undone = new Set(changes.filter((change) => !change.done).map((change) => change.stepId))
  const done = changes.filter((change) => change.done).map((change) => change.stepId)
  const before = known.completed.filter((id) => !undone.has(id))
  return { ...known, completed: [...new Set([...before, ...done])] }
}

/** Reads what was stored; whatever is not a list of changes counts as none. */
export function parseChanges(text: string | null): readonly OutgoingChange[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(stored) ? stored.filter(isChange) : []
  } catch {
    return []
  }
}

function isSameStep(a: OutgoingChange, b: OutgoingChange): boolean {
  return a.personId === b.personId && a.stepId === b.stepId
}

function isChange(value: unknown): value is OutgoingChange {
  if (typeof value !== 'object' || value === null) return false
  const { personId, stepId, done, at } = value as Record<string, unknown>
  return (
    typeof personId === 'string' &&
    typeof stepId === 'string' &&
    typeof done === 'boolean' &&
    typeof at === 'number'
  )
}
