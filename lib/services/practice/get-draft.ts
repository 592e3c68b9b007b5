import { findDraft } from '@/db/queries/drafts'
import type { Viewer } from '@/lib/access/viewer'
import { findStep, type StepInput } from '../find-step'
import { permit } from '../permit'
import type { PracticeContext } from './practice-context'

/** What the viewer is writing in an exercise; null where nothing is kept. Throws NotFound. */
export async function getDraft(
  { db, catalogue }: Pick<PracticeContext, 'db' | 'catalogue'>,
  viewer: Viewer | undefined,
  input: StepInput,
) {
  permit(viewer, 'read attempts')
  const step = findStep(catalogue, input)
  const draft = await findDraft(db, viewer.id, step.id)
  return draft ? { ...draft, updatedAt: draft.updatedAt.getTime() } : null
}
