import type { Told } from '@/lib/wording/notice'

/** What a person is assigned now, by its id. */
type Assignments = ReadonlyMap<string, { readonly dueOn: string | null; readonly isOpen: boolean }>

/**
 * Whether what somebody was told of an assignment is still so: a reminder holds while there is something left to do by
 * that very date, anything else while the assignment was not withdrawn. What is about no assignment holds.
 */
export function stillHolds(
  { kind, occasion, data }: Told & { readonly occasion: string },
  assignments: Assignments,
): boolean {
  const id = typeof data.assignmentId === 'string' ? data.assignmentId : undefined
  const assignment = id === undefined ? undefined : assignments.get(id)
  if (kind !== 'due-soon' && kind !== 'late')
    return kind === 'withdrawn' || id === undefined || assignment !== undefined
  // The occasion carries the date as it was set.
  return (
    assignment?.isOpen === true && assignment.dueOn !== null && occasion.split(':').includes(assignment.dueOn)
  )
}
