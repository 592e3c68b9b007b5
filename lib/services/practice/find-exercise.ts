import { NotFound } from '../errors'
import { findStep, type StepInput } from '../find-step'
import type { PracticeContext, StockedExercise } from './practice-context'

/** The exercise somebody means, under its old name too, as it is today. Throws NotFound where it does not run. */
export async function findExercise(
  { catalogue, exercises }: Pick<PracticeContext, 'catalogue' | 'exercises'>,
  input: StepInput,
): Promise<StockedExercise> {
  const step = findStep(catalogue, input)
  const found = await exercises.find(step.id)
  if (!found) throw new NotFound(`${step.id} is guided practice: there is nothing to hand in.`)
  return found
}
