import { cancelAttempt } from '@/lib/services/practice/cancel-attempt'
import { getAttempt } from '@/lib/services/practice/get-attempt'
import { getDraft } from '@/lib/services/practice/get-draft'
import { keepFailedTry } from '@/lib/services/practice/keep-failed-try'
import { listAttempts } from '@/lib/services/practice/list-attempts'
import { listFailedTries } from '@/lib/services/practice/list-failed-tries'
import { removeDraft } from '@/lib/services/practice/remove-draft'
import { rerunAttempt } from '@/lib/services/practice/rerun-attempt'
import { saveDraft } from '@/lib/services/practice/save-draft'
import { seeSolution } from '@/lib/services/practice/see-solution'
import { submitAttempt } from '@/lib/services/practice/submit-attempt'
import { asOutput } from '../as-output'
import { own } from './implement'

export const practiceRouter = {
  submit: own.practice.submit.handler(async ({ context, input }) =>
    asOutput(await submitAttempt(context, context.viewer, input)),
  ),
  attempts: own.practice.attempts.handler(async ({ context, input }) =>
    asOutput(await listAttempts(context, context.viewer, input)),
  ),
  attempt: own.practice.attempt.handler(async ({ context, input }) =>
    asOutput(await getAttempt(context, context.viewer, input)),
  ),
  cancel: own.practice.cancel.handler(async ({ context, input }) =>
    asOutput(await cancelAttempt(context, context.viewer, input)),
  ),
  rerun: own.practice.rerun.handler(async ({ context, input }) =>
    asOutput(await rerunAttempt(context, context.viewer, input)),
  ),
  failedTries: own.practice.failedTries.handler(async ({ context, input }) =>
    asOutput(await listFailedTries(context, context.viewer, input)),
  ),
  keepFailedTry: own.practice.keepFailedTry.handler(({ context, input }) =>
    keepFailedTry(context, context.viewer, input),
  ),
  draft: own.practice.draft.handler(async ({ context, input }) =>
    asOutput(await getDraft(context, context.viewer, input)),
  ),
  saveDraft: own.practice.saveDraft.handler(async ({ context, input }) =>
    asOutput(await saveDraft(context, context.viewer, input)),
  ),
  removeDraft: own.practice.removeDraft.handler(({ context, input }) =>
    removeDraft(context, context.viewer, input),
  ),
  solution: own.practice.solution.handler(({ context, input }) =>
    seeSolution(context, context.viewer, input),
  ),
}
