import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { slug, stepId } from './shapes'

const { INVALID, NOT_FOUND, UNAUTHENTICATED, UNAVAILABLE } = problems

const step = z.object({ competency: slug, slug }).strict()
const wish = z.object({
  stepId,
  /** What the person wants of the step now. */
  wish: z.enum(['pin', 'postponement']).nullable(),
})

const wishFor = (
  method: 'PUT' | 'DELETE',
  kind: 'pin' | 'postponement',
  summary: string,
  description: string,
) =>
  oc
    .route({ method, path: `/steps/{competency}/{slug}/${kind}`, tags: ['Roadmap'], summary, description })
    .input(step)
    .output(wish)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE })

const last = 'A step has one wish at most: the last one counts.'

export const wishesContract = {
  pin: wishFor(
    'PUT',
    'pin',
    'Ask for a step next',
    `It comes first, with what it needs, where that makes no date later. ${last}`,
  ),
  unpin: wishFor('DELETE', 'pin', 'No longer ask for a step next', 'Where you did not, nothing changes.'),
  postpone: wishFor(
    'PUT',
    'postponement',
    'Ask for a step as late as may be',
    `It comes last, with what needs it, where that makes no date later. ${last}`,
  ),
  dropPostponement: wishFor(
    'DELETE',
    'postponement',
    'No longer ask for a step later',
    'Where you did not, nothing changes.',
  ),
}
