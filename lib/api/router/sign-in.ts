import { listSignInOptions } from '@/lib/services/sign-in/list-sign-in-options'
import { setUp } from '@/lib/services/sign-in/set-up'
import { api } from './implement'

export const signInRouter = {
  options: api.signIn.options.handler(({ context }) => listSignInOptions(context)),
  setUp: api.signIn.setUp.handler(({ context, input }) =>
    setUp(context, { ...input, address: context.address }),
  ),
}
