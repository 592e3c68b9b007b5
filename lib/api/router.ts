import { implement } from '@orpc/server'
import type { Viewer } from '@/lib/access/viewer'
import type { Environment } from '@/lib/environment'
import { changeCalendarFeed } from '@/lib/services/calendar/change-calendar-feed'
import { getCalendarFeed } from '@/lib/services/calendar/get-calendar-feed'
import { makeCalendarFeed } from '@/lib/services/calendar/make-calendar-feed'
import { revokeCalendarFeed } from '@/lib/services/calendar/revoke-calendar-feed'
import { getCompetency } from '@/lib/services/curriculum/get-competency'
import { listCurriculum } from '@/lib/services/curriculum/list-curriculum'
import { Unauthenticated } from '@/lib/services/errors'
import { changeMe } from '@/lib/services/people/change-me'
import { getMe } from '@/lib/services/people/get-me'
import { cancelAttempt } from '@/lib/services/practice/cancel-attempt'
import { getAttempt } from '@/lib/services/practice/get-attempt'
import { getDraft } from '@/lib/services/practice/get-draft'
import { keepFailedTry } from '@/lib/services/practice/keep-failed-try'
import { listAttempts } from '@/lib/services/practice/list-attempts'
import { listFailedTries } from '@/lib/services/practice/list-failed-tries'
import type { PracticeContext } from '@/lib/services/practice/practice-context'
import { removeDraft } from '@/lib/services/practice/remove-draft'
import { rerunAttempt } from '@/lib/services/practice/rerun-attempt'
import { saveDraft } from '@/lib/services/practice/save-draft'
import { seeSolution } from '@/lib/services/practice/see-solution'
import { submitAttempt } from '@/lib/services/practice/submit-attempt'
import { completeStep } from '@/lib/services/progress/complete-step'
import { getProgress } from '@/lib/services/progress/get-progress'
import { listAnswers } from '@/lib/services/progress/list-answers'
import { recordAnswer } from '@/lib/services/progress/record-answer'
import { undoCompletion } from '@/lib/services/progress/undo-completion'
import { getPlan } from '@/lib/services/roadmap/get-plan'
import { getRoadmap } from '@/lib/services/roadmap/get-roadmap'
import { changeSettings } from '@/lib/services/settings/change-settings'
import { getSettings } from '@/lib/services/settings/get-settings'
import { changePassword } from '@/lib/services/sign-in/change-password'
import { listSignInOptions } from '@/lib/services/sign-in/list-sign-in-options'
import type { Session } from '@/lib/services/sign-in/session'
import { setUp } from '@/lib/services/sign-in/set-up'
import { signOutEverywhere } from '@/lib/services/sign-in/sign-out-everywhere'
import { dropWish } from '@/lib/services/wishes/drop-wish'
import { wishForStep } from '@/lib/services/wishes/wish-for-step'
import { asOutput } from './as-output'
import { contract } from './contract'

/** What an endpoint works with beside its input. */
export interface ApiContext extends PracticeContext {
  /** Reads who is asking from the session, in this request. */
  readonly findViewer: () => Promise<Viewer | undefined>
  /** Where the request came from, for counting tries. */
  readonly address: string
  readonly environment: Pick<Environment, 'demo' | 'provider' | 'url'>
  /** Gives the browser that asked a new session, where its old one has just ended with all others. */
  readonly keepSignedIn: (session: Session) => Promise<void>
}

const api = implement(contract).$context<ApiContext>()

/** Asks who is there before the input is looked at; what they may do is decided in the service. */
const own = api.use(async ({ context, next }) => {
  const viewer = await context.findViewer()
  if (!viewer) throw new Unauthenticated()
  return next({ context: { viewer } })
})

/** Every endpoint of the contract: parse, call, map. */
export const router = api.router({
  curriculum: {
    list: api.curriculum.list.handler(({ context }) => listCurriculum(context)),
    get: api.curriculum.get.handler(({ context, input }) => getCompetency(context, input)),
  },
  me: {
    get: own.me.get.handler(({ context }) => getMe(context, context.viewer)),
    change: own.me.change.handler(({ context, input }) => changeMe(context, context.viewer, input)),
    settings: own.me.settings.handler(async ({ context }) =>
      asOutput(await getSettings(context, context.viewer)),
    ),
    changeSettings: own.me.changeSettings.handler(async ({ context, input }) =>
      asOutput(await changeSettings(context, context.viewer, input)),
    ),
    changePassword: own.me.changePassword.handler(async ({ context, input }) => {
      const { changedAt, session } = await changePassword(context, context.viewer, input)
      await context.keepSignedIn(session)
      return { changedAt }
    }),
    signOutEverywhere: own.me.signOutEverywhere.handler(({ context }) =>
      signOutEverywhere(context, context.viewer),
    ),
  },
  signIn: {
    options: api.signIn.options.handler(({ context }) => listSignInOptions(context)),
    setUp: api.signIn.setUp.handler(({ context, input }) =>
      setUp(context, { ...input, address: context.address }),
    ),
  },
  roadmap: {
    get: own.roadmap.get.handler(async ({ context }) => asOutput(await getRoadmap(context, context.viewer))),
    plan: own.roadmap.plan.handler(async ({ context }) => asOutput(await getPlan(context, context.viewer))),
  },
  wishes: {
    pin: own.wishes.pin.handler(({ context, input }) =>
      wishForStep(context, context.viewer, { ...input, kind: 'pin' }),
    ),
    unpin: own.wishes.unpin.handler(({ context, input }) =>
      dropWish(context, context.viewer, { ...input, kind: 'pin' }),
    ),
    postpone: own.wishes.postpone.handler(({ context, input }) =>
      wishForStep(context, context.viewer, { ...input, kind: 'postponement' }),
    ),
    dropPostponement: own.wishes.dropPostponement.handler(({ context, input }) =>
      dropWish(context, context.viewer, { ...input, kind: 'postponement' }),
    ),
  },
  progress: {
    get: own.progress.get.handler(({ context }) => getProgress(context, context.viewer)),
    complete: own.progress.complete.handler(({ context, input }) =>
      completeStep(context, context.viewer, input),
    ),
    undo: own.progress.undo.handler(({ context, input }) => undoCompletion(context, context.viewer, input)),
    answers: own.progress.answers.handler(({ context, input }) =>
      listAnswers(context, context.viewer, input),
    ),
    answer: own.progress.answer.handler(({ context, input }) => recordAnswer(context, context.viewer, input)),
  },
  practice: {
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
  },
  calendar: {
    get: own.calendar.get.handler(({ context }) => getCalendarFeed(context, context.viewer)),
    make: own.calendar.make.handler(({ context, input }) => makeCalendarFeed(context, context.viewer, input)),
    change: own.calendar.change.handler(({ context, input }) =>
      changeCalendarFeed(context, context.viewer, input),
    ),
    revoke: own.calendar.revoke.handler(({ context }) => revokeCalendarFeed(context, context.viewer)),
  },
})
