import { listActiveAssignmentsOf } from '@/db/queries/assignments'
import { listAwaitingSignOff, listWaitingExerciseIds } from '@/db/queries/notices'
import { isOpen } from '@/lib/notices/is-open'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { roadmapOf } from '../roadmap-of'

/** What a person is assigned now, by its id, and whether any of it is still for them to do. */
export async function openAssignmentsOf(
  context: ServiceContext,
  person: { readonly id: string; readonly timeZone: string },
) {
  const { db, catalogue } = context
  const [roadmap, stored, inGrading, awaitingSignOff] = await Promise.all([
    roadmapOf(context, person),
    listActiveAssignmentsOf(db, person.id),
    listWaitingExerciseIds(db, person.id),
    listAwaitingSignOff(db, person.id),
  ])
  const { findCompetency, currentId } = indexOf(catalogue)
  const facts = {
    completed: new Set(roadmap.completed),
    proven: new Set(Object.keys(roadmap.proven)),
    submitted: new Set([...inGrading, ...awaitingSignOff].map(currentId)),
    stepsOf: (id: string) => findCompetency(id)?.steps.map((step) => step.id) ?? [],
  }
  const dates = new Map(stored.map(({ id, dueOn }) => [id, dueOn]))
  return new Map(
    roadmap.assignments.map(({ id, items }) => [
      id,
      { dueOn: dates.get(id) ?? null, isOpen: isOpen(items, facts) },
    ]),
  )
}
