import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { instant, limits } from './shapes'

const { INVALID, NOT_FOUND, REFUSED, TOO_MANY, UNAUTHENTICATED, UNAVAILABLE } = problems

const typed = z
  .string()
  .max(limits.emailLength + 20)
  .describe('The e-mail address of the account, typed to confirm.')
const erased = z.object({ erasedAt: instant })

export const privacyContract = {
  eraseMe: oc
    .route({
      method: 'POST',
      path: '/me/erasure',
      tags: ['You'],
      summary: 'Delete your account and everything in it, for good',
    })
    .input(
      z.strictObject({
        email: typed,
        password: z
          .string()
          .max(limits.passwordMax)
          .optional()
          .describe('Yours, where you have one; else sign in less than 15 minutes before.'),
      }),
    )
    .output(erased)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, TOO_MANY, UNAVAILABLE }),
  erasePerson: oc
    .route({
      method: 'POST',
      path: '/people/{id}/erasure',
      tags: ['Administration'],
      summary: 'Delete somebody’s account and everything in it, for good',
    })
    .input(z.strictObject({ id: z.string().max(64), email: typed }))
    .output(erased)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, UNAVAILABLE }),
}
