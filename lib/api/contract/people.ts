import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { instant, limits, plainText, recordId } from './shapes'
import { teamRole } from './teams'

const { CONFLICT, INVALID, NOT_FOUND, REFUSED, UNAUTHENTICATED, UNAVAILABLE } = problems

const listedPerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(['learner', 'admin']),
  isAuthor: z.boolean(),
  createdAt: instant,
  deactivatedAt: instant.nullable(),
  /** Their teams, as far as you may see them. */
  teams: z.array(z.object({ id: z.string(), name: z.string(), role: teamRole })),
})

export type ListedPerson = z.infer<typeof listedPerson>

/** So many people a page. */
export const peopleAPage = 50

const page = z.coerce
  .number('This should be a whole number.')
  .int('This should be a whole number.')
  .min(1)
  .max(1_000)
  .default(1)

const search = plainText
  .max(limits.searchLength, `At most ${limits.searchLength} characters.`)
  .optional()
  .describe('Part of a name or of an e-mail; accents and case do not matter.')

const choice = z.object({ id: z.string(), name: z.string(), email: z.string() })

export type PersonChoice = z.infer<typeof choice>

/** So many people can be chosen at once: as many as one assignment names. */
const choicesAtMost = 1_000

const personId = z.object({ id: recordId })
const tags = ['People']

export const peopleContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/people',
      tags,
      summary: 'The people you may see, a page at a time',
      description: 'Everybody for an admin; for a manager those in their teams and below.',
    })
    .input(
      z.object({
        search,
        state: z.enum(['active', 'deactivated']).default('active'),
        team: recordId.optional().describe('Only those in this team and below it.'),
        sort: z.enum(['name', 'email', 'joined']).default('name').describe('`joined`: the latest first.'),
        page,
      }),
    )
    .output(
      z.object({
        people: z.array(listedPerson),
        total: z.number().int(),
        page: z.number().int(),
        pages: z.number().int(),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  choices: oc
    .route({
      method: 'GET',
      path: '/people-choices',
      tags,
      summary: 'The people you may choose for something, searched, a page at a time',
      description:
        'Active people alone, and no more of them than their names: those whose name begins with the search come first.',
    })
    .input(
      z.object({
        search,
        whom: z
          .enum(['seen', 'assignable'])
          .default('seen')
          .describe('`assignable`: only whom you may assign a path to.'),
        team: recordId.optional().describe('Only those in this team and below it.'),
        page,
        limit: z.coerce
          .number('This should be a whole number.')
          .int('This should be a whole number.')
          .min(1)
          .max(choicesAtMost)
          .default(20)
          .describe('How many a page.'),
      }),
    )
    .output(
      z.object({
        people: z.array(choice),
        total: z.number().int(),
        page: z.number().int(),
        pages: z.number().int(),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  get: oc
    .route({ method: 'GET', path: '/people/{id}', tags, summary: 'One person you may see' })
    .input(personId)
    .output(listedPerson)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  deactivate: oc
    .route({
      method: 'PUT',
      path: '/people/{id}/deactivation',
      tags,
      summary: 'Deactivate somebody: they are out at once, their record stays',
      description:
        'For admins. Sessions, the calendar address and the invitations they made end at once. Teams that nobody else manages need somebody to hand them to. The last admin stays (409).',
    })
    .input(
      personId
        .extend({ handOverTo: recordId.optional().describe('Who manages their teams from now on.') })
        .strict(),
    )
    .output(listedPerson)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  reactivate: oc
    .route({
      method: 'DELETE',
      path: '/people/{id}/deactivation',
      tags,
      summary: 'Let a deactivated person in again, as a learner and a member of their teams',
    })
    .input(personId.strict())
    .output(listedPerson)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, UNAVAILABLE }),
  changeRights: oc
    .route({
      method: 'PATCH',
      path: '/people/{id}/rights',
      tags,
      summary: 'Make somebody an admin or an author of paths, or no longer',
      description: 'For admins. The last admin stays one (409).',
    })
    .input(
      personId
        .extend({ role: z.enum(['learner', 'admin']).optional(), isAuthor: z.boolean().optional() })
        .strict(),
    )
    .output(listedPerson)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, CONFLICT, UNAVAILABLE }),
}
