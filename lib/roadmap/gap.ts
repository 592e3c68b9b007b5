import { type CompetencyState, isLeft } from './competency-state'
import type { Target } from './roadmap'

interface Placed {
  readonly id: string
  readonly level: string
}

/** The competencies that a target asks for: those named, or all up to a level. What else they rest on is not counted. */
export function asksFor(target: Target, levels: readonly string[]): (competency: Placed) => boolean {
  if (target.kind === 'competencies') {
    const named = new Set(target.competencies)
    return ({ id }) => named.has(id)
  }
  const highest = levels.indexOf(target.level)
  return ({ level }) => levels.indexOf(level) <= highest
}

/** How many of the competencies that a target asks for are still in somebody's way. */
export function gapTo(
  target: Target,
  levels: readonly string[],
  competencies: readonly Placed[],
  stateOf: (competencyId: string) => CompetencyState,
): number {
  const wanted = asksFor(target, levels)
  return competencies.filter((competency) => wanted(competency) && isLeft(stateOf(competency.id))).length
}
