import { abandonPlacement } from '@/lib/services/placement/abandon-placement'
import { answerQuestion } from '@/lib/services/placement/answer-question'
import { applyConclusion } from '@/lib/services/placement/apply-conclusion'
import { finishPlacement } from '@/lib/services/placement/finish-placement'
import { getConclusion } from '@/lib/services/placement/get-conclusion'
import { getLength } from '@/lib/services/placement/get-length'
import { getPlacement } from '@/lib/services/placement/get-placement'
import { startPlacement } from '@/lib/services/placement/start-placement'
import { expectReview } from '@/lib/services/review/expect-review'
import { asOutput } from '../as-output'
import { own } from './implement'

export const placementRouter = {
  get: own.placement.get.handler(async ({ context }) =>
    asOutput(await getPlacement(context, context.viewer)),
  ),
  length: own.placement.length.handler(async ({ context, input }) =>
    asOutput(await getLength(context, context.viewer, input)),
  ),
  start: own.placement.start.handler(async ({ context, input }) =>
    asOutput(await startPlacement(context, context.viewer, input)),
  ),
  answer: own.placement.answer.handler(async ({ context, input }) =>
    asOutput(await answerQuestion(context, context.viewer, input)),
  ),
  finish: own.placement.finish.handler(async ({ context, input }) =>
    asOutput(await finishPlacement(context, context.viewer, input)),
  ),
  abandon: own.placement.abandon.handler(async ({ context, input }) =>
    asOutput(await abandonPlacement(context, context.viewer, input)),
  ),
  conclusion: own.placement.conclusion.handler(async ({ context }) =>
    asOutput(await getConclusion(context, context.viewer)),
  ),
  apply: own.placement.apply.handler(async ({ context, input }) => {
    const applied = await applyConclusion(context, context.viewer, input)
    // What it proved comes back in review from now on, which is part of the plan.
    if (context.viewer) await expectReview(context, context.viewer)
    return applied
  }),
}
