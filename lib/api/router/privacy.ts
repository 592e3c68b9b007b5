import { erasePerson } from '@/lib/services/people/erase-person'
import { eraseMe } from '@/lib/services/sign-in/erase-me'
import { own } from './implement'

export const privacyRouter = {
  eraseMe: own.privacy.eraseMe.handler(({ context, input }) => eraseMe(context, context.viewer, input)),
  erasePerson: own.privacy.erasePerson.handler(({ context, input }) =>
    erasePerson(context, context.viewer, input),
  ),
}
