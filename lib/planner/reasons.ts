import type { PlanInput, Reason } from './plan'
import type { Scope } from './scope'

/** Why a step is in the plan: every one of the reasons that hold, the target's first. At least one always does. */
export function explainSteps(
  scope: Scope,
  { learner, assignments }: PlanInput,
  isPinned: ReadonlySet<number>,
): (step: number) => readonly Reason[] {
  const byTarget: Reason =
    learner.target.kind === 'level' ? { kind: 'target', level: learner.target.level } : { kind: 'target' }
  const byAssignment = assignments.map(
    ({ id, assignedBy, due }): Reason => ({ kind: 'assigned', assignment: id, by: assignedBy, due }),
  )
  const targetAlone: readonly Reason[] = [byTarget]
  return (step) => {
    const isTarget = scope.isTarget[step] === 1
    const assigned = scope.assignmentsOf.get(step)
    const neededBy = scope.neededBy.get(step)
    if (isTarget && assigned === undefined && !isPinned.has(step)) return targetAlone
    const reasons: Reason[] = isTarget ? [byTarget] : []
    for (const number of assigned ?? []) reasons.push(byAssignment[number]!)
    if (neededBy !== undefined) reasons.push({ kind: 'prerequisite', of: neededBy })
    if (isPinned.has(step)) reasons.push({ kind: 'pinned' })
    return reasons
  }
}
