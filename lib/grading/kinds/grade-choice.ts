import type { Answer } from '../answer'
import { checkChoice, isChoiceCheck } from '../checks/choice-check'
import type { ExercisePackage } from '../exercise-package'
import type { Graded } from './graded'

/** Decides the checks of an order, of arrows or of choices; there is nothing to run. */
export function gradeChoice({ checks, board }: ExercisePackage, answer: Answer): Graded {
  const results = checks
    .filter(isChoiceCheck)
    .map((check) => [check.id, checkChoice(check, answer, board)] as const)
  return { results: new Map(results) }
}
