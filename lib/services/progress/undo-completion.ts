import type { Database } from '@/db/database'
import { appendUndo, listCompletions } from '@/db/queries/progress'
import type { Viewer } from '@/lib/access/viewer'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { findDoable } from '../find-doable'
import type { StepInput } from '../find-step'
import { newId } from '../new-id'
import { permit } from '../permit'

/** Takes a completion back by a new entry in the ledger; nothing to take back is no error. Throws NotFound. */
export async function undoCompletion(
  { db, catalogue, now }: ServiceContext,
  viewer: Viewer | undefined,
  input: StepInput,
) {
  permit(viewer, 'change progress')
  const step = await findDoable({ db, catalogue }, viewer.id, input)
  const at = new Date(now())
  for (const stepId of [step.id, ...(await formerIds(db, catalogue, viewer.id, step.id))]) {
    await appendUndo(db, { entryId: newId(), personId: viewer.id, stepId, at })
  }
  return { stepId: step.id, completedAt: null, minutes: null }
}

/** Older ids under which the person has done the step: undone under today's alone, it would still count as done. */
async function formerIds(db: Database, catalogue: Catalogue, personId: string, stepId: string) {
  if (Object.keys(catalogue.renames).length === 0) return []
  const { currentId } = indexOf(catalogue)
  const recorded = await listCompletions(db, personId)
  return recorded.map((done) => done.stepId).filter((id) => id !== stepId && currentId(id) === stepId)
}
