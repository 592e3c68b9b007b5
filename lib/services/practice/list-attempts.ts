import { listReruns, listAttempts as selectAttempts } from '@/db/queries/practice'
import type { Viewer } from '@/lib/access/viewer'
import { findStep, type StepInput } from '../find-step'
import { permit } from '../permit'
import type { PracticeContext } from './practice-context'
import { shownAttempt } from './shown-attempt'

/** Attempts in one answer. */
const pageSize = 50

/**
 * The viewer's attempts at an exercise, the latest first, 50 at a time, each with the last time it was run again; `next`
 * leads on. Throws NotFound.
 */
export async function listAttempts(
  { db, catalogue }: Pick<PracticeContext, 'db' | 'catalogue'>,
  viewer: Viewer | undefined,
  { after, ...input }: StepInput & { readonly after?: string },
) {
  permit(viewer, 'read attempts')
  const step = findStep(catalogue, input)
  const found = await selectAttempts(db, viewer.id, { exerciseId: step.id, limit: pageSize + 1, after })
  const page = found.slice(0, pageSize)
  const ids = page.map(({ id }) => id)
  const reruns = await listReruns(db, viewer.id, ids)
  return {
    attempts: page.map((attempt) => ({ ...shownAttempt(attempt), rerun: reruns.get(attempt.id) })),
    next: found.length > pageSize ? page.at(-1)?.id : undefined,
  }
}
