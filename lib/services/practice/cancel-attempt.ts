import { cancelAttempt as takeBack } from '@/db/queries/practice'
import type { Viewer } from '@/lib/access/viewer'
import { Conflict } from '../errors'
import { permit } from '../permit'
import { getAttempt } from './get-attempt'
import type { PracticeContext } from './practice-context'

/** Takes an attempt back while it waits. Throws NotFound, and Conflict once grading began. */
export async function cancelAttempt(
  context: Pick<PracticeContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'change attempts')
  const cancelled = await takeBack(context.db, viewer.id, id)
  const attempt = await getAttempt(context, viewer, { id })
  if (!cancelled && attempt.status !== 'cancelled') {
    throw new Conflict(attempt, 'It is being graded or has been: there is nothing to take back.')
  }
  return attempt
}
