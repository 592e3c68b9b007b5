import { completeStep } from '@/lib/services/progress/complete-step'
import { getProgress } from '@/lib/services/progress/get-progress'
import { listAnswers } from '@/lib/services/progress/list-answers'
import { recordAnswer } from '@/lib/services/progress/record-answer'
import { undoCompletion } from '@/lib/services/progress/undo-completion'
import { own } from './implement'

export const progressRouter = {
  get: own.progress.get.handler(({ context }) => getProgress(context, context.viewer)),
  complete: own.progress.complete.handler(({ context, input }) =>
    completeStep(context, context.viewer, input),
  ),
  undo: own.progress.undo.handler(({ context, input }) => undoCompletion(context, context.viewer, input)),
  answers: own.progress.answers.handler(({ context, input }) => listAnswers(context, context.viewer, input)),
  answer: own.progress.answer.handler(({ context, input }) => recordAnswer(context, context.viewer, input)),
}
