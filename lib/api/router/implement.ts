import { implement } from '@orpc/server'
import type { Viewer } from '@/lib/access/viewer'
import type { Environment } from '@/lib/environment'
import { Unauthenticated } from '@/lib/services/errors'
import type { PracticeContext } from '@/lib/services/practice/practice-context'
import type { QuestionsContext } from '@/lib/services/question-bank'
import type { Session } from '@/lib/services/sign-in/session'
import { contract } from '../contract'

/** What an endpoint works with beside its input. */
export interface ApiContext extends PracticeContext, QuestionsContext {
  /** Reads who is asking from the session, in this request. */
  readonly findViewer: () => Promise<Viewer | undefined>
  /** Where the request came from, for counting tries. */
  readonly address: string
  readonly environment: Pick<Environment, 'demo' | 'provider' | 'url' | 'secret' | 'mail'>
  /** Gives the browser that asked a new session, where its old one has just ended with all others. */
  readonly keepSignedIn: (session: Session) => Promise<void>
}

/** For endpoints that answer anybody. The door checks what they give, where it writes it (`body-of.ts`): not here too. */
export const api = implement(contract, { initialOutputValidationIndex: Number.NaN }).$context<ApiContext>()

/** For endpoints of somebody: asks who is there before the input is looked at; what they may do is decided in the service. */
export const own = api.use(async ({ context, next }) => {
  const viewer = await context.findViewer()
  if (!viewer) throw new Unauthenticated()
  return next({ context: { viewer } })
})
