import { createHash } from 'node:crypto'

/**
 * What a calendar knows an event by: the same for the same feed and subject each time, telling neither of the person nor
 * of the step. `part` counts the slots of a step.
 */
export function eventUid(
  feedId: string,
  kind: 'step' | 'assignment' | 'target',
  id: string,
  part = 1,
): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([feedId, kind, id]))
    .digest('hex')
  return `${digest.slice(0, 32)}-${part}@cairn`
}
