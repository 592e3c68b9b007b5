import { changeMe } from '@/lib/services/people/change-me'
import { getMe } from '@/lib/services/people/get-me'
import { changeSettings } from '@/lib/services/settings/change-settings'
import { getSettings } from '@/lib/services/settings/get-settings'
import { changePassword } from '@/lib/services/sign-in/change-password'
import { signOutEverywhere } from '@/lib/services/sign-in/sign-out-everywhere'
import { asOutput } from '../as-output'
import { own } from './implement'

export const meRouter = {
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
}
