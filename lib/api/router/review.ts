import { changeReviewSettings } from '@/lib/services/review/change-review-settings'
import { getReviewQueue } from '@/lib/services/review/get-review-queue'
import { getReviewSettings } from '@/lib/services/review/get-review-settings'
import { recordReviewAnswers } from '@/lib/services/review/record-review-answers'
import { setCardAside } from '@/lib/services/review/set-card-aside'
import { asOutput } from '../as-output'
import { own } from './implement'

export const reviewRouter = {
  queue: own.review.queue.handler(async ({ context, input }) =>
    asOutput(await getReviewQueue(context, context.viewer, input)),
  ),
  answer: own.review.answer.handler(({ context, input }) =>
    recordReviewAnswers(context, context.viewer, input),
  ),
  setAside: own.review.setAside.handler(({ context, input }) => setCardAside(context, context.viewer, input)),
  settings: own.review.settings.handler(({ context }) => getReviewSettings(context, context.viewer)),
  changeSettings: own.review.changeSettings.handler(({ context, input }) =>
    changeReviewSettings(context, context.viewer, input),
  ),
}
