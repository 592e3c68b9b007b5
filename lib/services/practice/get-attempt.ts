import { listServed, listWaiting } from '@/db/queries/grading-queue'
import { findAttempt } from '@/db/queries/practice'
import type { Viewer } from '@/lib/access/viewer'
import { NotFound } from '../errors'
import { permit } from '../permit'
import { inTurn } from './next-in-line'
import type { PracticeContext } from './practice-context'
import { shownAttempt } from './shown-attempt'

/**
 * One of the viewer's attempts; while it waits, with its place in line, from 1. Throws NotFound, also for another's.
 */
export async function getAttempt(
  { db, now }: Pick<PracticeContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'read attempts')
  const found = await findAttempt(db, viewer.id, id)
  if (!found) throw new NotFound('There is no such attempt.')
  if (found.status !== 'queued') return shownAttempt(found)
  const waiting = await listWaiting(db, new Date(now()))
  const line = inTurn(waiting, await listServed(db, [...new Set(waiting.map(({ personId }) => personId))]))
  const place = line.findIndex((attempt) => attempt.id === id) + 1
  return shownAttempt(found, place || undefined)
}
