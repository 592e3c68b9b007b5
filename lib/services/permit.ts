import { type Action, decide, type Subject } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import { NotFound, Refused, Unauthenticated } from './errors'

/**
 * Lets the viewer go on, or says why not; without a subject, what they act on is their own.
 * Throws Unauthenticated, Refused, or NotFound where they may not even know of it.
 */
export function permit(
  viewer: Viewer | undefined,
  action: Action,
  subject?: Subject,
): asserts viewer is Viewer {
  const decision = decide(viewer, action, subject)
  if (decision === 'sign-in') throw new Unauthenticated()
  if (decision === 'refuse') throw new Refused()
  if (decision === 'hide' || !viewer) throw new NotFound()
}
