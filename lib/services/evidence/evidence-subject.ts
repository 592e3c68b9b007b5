import type { Catalogue, Competency, Exercise } from '@/lib/curriculum/catalogue'
import { titleOf } from '@/lib/curriculum/title-of'
import { indexOf } from '../catalogue-index'
import { NotFound } from '../errors'

/** What evidence is for: a competency as a whole, or one of its exercises that is answered in writing. */
export interface EvidenceSubject {
  readonly competency: Competency
  readonly exercise: Exercise | undefined
}

/** The engine of exercises that a person judges, by what their answer is to show. */
const judgedByPeople = 'written-response'

/** What a request names. Throws NotFound, also for an exercise that is checked otherwise. */
export function findSubject(
  catalogue: Catalogue,
  { competency, exercise }: { readonly competency: string; readonly exercise?: string },
): EvidenceSubject {
  const { findCompetency, findStep } = indexOf(catalogue)
  if (exercise === undefined) {
    const found = findCompetency(competency)
    if (!found) throw new NotFound(`There is no competency called "${competency}".`)
    return { competency: found, exercise: undefined }
  }
  const step = findStep(`${competency}/${exercise}`)
  const of = step && findCompetency(step.competency)
  if (step?.kind !== 'exercise' || step.engine !== judgedByPeople || !of)
    throw new NotFound(`There is no exercise "${competency}/${exercise}" that is answered in writing.`)
  return { competency: of, exercise: step }
}

/** The same as it is shown, with what the evidence is to show. Ids the curriculum lost are shown as they are. */
export function shownSubject(
  catalogue: Catalogue,
  { competencyId, exerciseId }: { readonly competencyId: string; readonly exerciseId: string | null },
) {
  const { findCompetency, findStep, currentId } = indexOf(catalogue)
  const competency = findCompetency(competencyId)
  const exercise = exerciseId === null ? undefined : findStep(exerciseId)
  const rubric = exercise?.kind === 'exercise' ? exercise.asserts : (competency?.outcomes ?? [])
  return {
    competency: currentId(competencyId),
    competencyTitle: competency ? titleOf(competency) : competencyId,
    exercise: exerciseId === null ? undefined : currentId(exerciseId),
    exerciseTitle: exerciseId === null ? undefined : (exercise?.title ?? exerciseId),
    rubric: [...rubric],
  }
}
