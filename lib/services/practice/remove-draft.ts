import { removeDraft as forgetDraft } from '@/db/queries/drafts'
import type { Viewer } from '@/lib/access/viewer'
import { findStep, type StepInput } from '../find-step'
import { permit } from '../permit'
import type { PracticeContext } from './practice-context'

/** Forgets what the viewer was writing in an exercise; nothing kept is no error. Throws NotFound. */
export async function removeDraft(
  { db, catalogue, now }: Pick<PracticeContext, 'db' | 'catalogue' | 'now'>,
  viewer: Viewer | undefined,
  input: StepInput,
) {
  permit(viewer, 'change attempts')
  const step = findStep(catalogue, input)
  await forgetDraft(db, viewer.id, step.id)
  return { removedAt: now() }
}
