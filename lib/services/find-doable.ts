import { listActiveAssignmentsOf } from '@/db/queries/assignments'
import { isOwn, itemsOf, ownStepOf } from '@/lib/paths/path-content'
import type { ServiceContext } from './context'
import { NotFound } from './errors'
import { findStep, type StepInput } from './find-step'

/** What is recorded as the version of something that a path adds: done stays done in every version of the path. */
const ownVersion = 'own'

/** The step somebody means, of the curriculum or of a path that is assigned to them. Throws NotFound. */
export async function findDoable(
  { db, catalogue }: Pick<ServiceContext, 'db' | 'catalogue'>,
  personId: string,
  input: StepInput,
): Promise<{ readonly id: string; readonly version: string }> {
  const id = `${input.competency}/${input.slug}`
  const own = ownStepOf(id)
  if (!own) return findStep(catalogue, input)
  const assigned = await listActiveAssignmentsOf(db, personId)
  const holds = assigned.some(
    ({ pathId, path }) =>
      pathId === own.pathId &&
      path &&
      itemsOf(path.content).some((item) => item.id === own.itemId && isOwn(item)),
  )
  if (!holds) throw new NotFound(`There is no step called "${id}".`)
  return { id, version: ownVersion }
}
