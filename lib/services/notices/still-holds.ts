import type { Told } from '@/lib/wording/notice'

/** What a person is assigned now, by its id. */
type Assignments = ReadonlyMap<string, { readonly dueOn: string | null; readonly isOpen: boolean }>

/**
 * Whether what somebody was told is still so: a reminder of a due date holds while there is something left to do by that
 * very date, one of a refresh while it is among those that are due, anything else while its assignment was not withdrawn.
 * What is about no assignment holds.
 */
export function stillHolds(
  { kind, occasion, data }: Told & { readonly occasion: string },
  assignments: Assignments,
  dueRefreshes: ReadonlySet<string> = new Set(),
): boolean {
  if (kind === 'refresh-due') return dueRefreshes.has(occasion)
  const id = typeof data.assignmentId === 'string' ? data.assignmentId : undefined
  const assignment = id === undefined ? undefined : assignments.get(id)
  if (kind !== 'due-soon' && kind !== 'late')
    return kind === 'withdrawn' || id === undefined || assignment !== undefined
  // The occasion carries the date as it was set.
  return (
    assignment?.isOpen === true && assignment.dueOn !== null && occasion.split(':').includes(assignment.dueOn)
  )
}
