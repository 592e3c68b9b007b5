import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { itemId, pathContent, pathId, pathLimits, text } from './paths'
import { instant, localDate, slug } from './shapes'

const { CONFLICT, INVALID, NOT_FOUND, REFUSED, UNAUTHENTICATED, UNAVAILABLE } = problems

const id = z.string().max(64)

const audience = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    personIds: z.array(id).min(1, 'Choose somebody.').max(1_000, 'At most 1,000 people at once.'),
  }),
  z.strictObject({
    kind: z.literal('team'),
    teamId: id,
    future: z.boolean().describe('Whether those who join later get it too.'),
  }),
  z.strictObject({
    kind: z.literal('filter'),
    filter: z.strictObject({
      teamId: id.optional(),
      targetLevel: slug.optional().describe('Who aim for this level.'),
      lacks: slug.optional().describe('Who have not proven this competency.'),
    }),
  }),
])

const days = z.number().int('Whole days only.').min(1, 'At least a day.').max(730, 'At most two years.')

const due = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('on'),
    date: localDate.describe('The end of this day in each person’s zone.'),
  }),
  z.strictObject({ kind: z.literal('after-assignment'), days }),
  z.strictObject({ kind: z.literal('after-joining'), days }),
])

const message = text('A message', pathLimits.messageLength)

const order = z.object({
  id: z.string(),
  kind: z.enum(['path', 'coverage']).describe('A path, or what a plan of coverage gives each person.'),
  pathId: z.string().nullable().describe('Null where it is of no path.'),
  pathVersion: z.number().int().nullable().describe('Null where it follows the newest.'),
  items: z
    .array(z.string())
    .nullable()
    .describe('The competencies it asks of anybody; null where it is a path, which says so itself.'),
  title: z.string(),
  audience: z.enum(['people', 'team', 'filter']),
  future: z.boolean().describe('Whether those who join later get it too.'),
  due,
  message: z.string().nullable(),
  assignedBy: z.string(),
  team: z.object({ id: z.string(), name: z.string() }).nullable(),
  assignedAt: instant,
  withdrawnAt: instant.nullable(),
})

const status = z.enum(['late', 'at-risk', 'on-track', 'done'])

/** How somebody stands with an assignment, and why. */
export const outlook = z.object({
  status,
  reason: z.enum(['done', 'no-date', 'no-plan', 'past', 'planned-late', 'tight', 'slow', 'in-time']),
  today: localDate.describe('The person’s own day.'),
  finish: localDate.optional().describe('The day its last step ends, as planned.'),
  lateness: z.number().int().optional().describe('Days past the due date, as planned.'),
  needed: z.number().int().optional().describe('Minutes a week that would make it.'),
  planned: z.number().int().optional().describe('Minutes a week that are planned.'),
  recent: z.number().int().optional().describe('Minutes a week that were done in the last four.'),
  minutesLeft: z.number().int().optional(),
})

const orderPerson = z.object({
  personId: z.string(),
  name: z.string(),
  dueOn: localDate.nullable(),
  firstDueOn: localDate.nullable().describe('The date before it was extended.'),
  pathVersion: z.number().int().nullable(),
  items: z
    .array(z.string())
    .nullable()
    .describe('The competencies that are theirs to learn; null where it is a path.'),
  isYou: z.boolean().describe('Your own dates are for somebody else to change.'),
  assignedAt: instant,
  outlook,
})

export type OrderPerson = z.infer<typeof orderPerson>

const counts = z.object({
  late: z.number().int(),
  'at-risk': z.number().int(),
  'on-track': z.number().int(),
  done: z.number().int(),
})

export type Order = z.infer<typeof order> & {
  readonly people: number
  readonly counts: z.infer<typeof counts> | null
  readonly nextDue: string | null
  readonly isCounting: boolean
}
export type NewOrder = z.infer<typeof newOrder>

const newOrder = z.strictObject({
  pathId,
  version: z.enum(['newest', 'this']).describe('Whether it moves along with what is published later.'),
  audience,
  due,
  message: message.optional(),
  requestKey: z
    .string()
    .min(8)
    .max(100)
    .regex(/^[\w-]+$/, 'Letters, digits, - and _.')
    .describe('A name for this request: sent again, it assigns nothing anew.'),
})

const proposal = z.object({
  id: z.string(),
  status: z.enum(['open', 'approved', 'declined', 'taken-back']),
})

const myPath = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  summary: z.string(),
  content: pathContent,
  isAssigned: z.boolean(),
  isOpen: z.boolean().describe('You may ask for it.'),
  chosen: z.array(z.string()).describe('Optional items you took on.'),
  proposal: proposal
    .extend({
      dueOn: localDate.nullable(),
      note: z.string().nullable(),
      answer: z.string().nullable(),
      proposedAt: instant,
    })
    .nullable(),
})

export type MyPath = z.infer<typeof myPath>

const one = z.strictObject({ id })
const tags = ['Assignments']

export const assignmentsContract = {
  assign: oc
    .route({
      method: 'POST',
      path: '/assignments',
      tags,
      summary: 'Assign a path to people, a team or a filter',
    })
    .input(newOrder)
    .output(
      z.object({
        id: z.string(),
        people: z.number().int(),
        repeated: z.boolean().describe('Whether this request was carried out before.'),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, UNAVAILABLE }),
  assignable: oc
    .route({
      method: 'GET',
      path: '/assignable',
      tags,
      summary: 'The teams you may assign a path to',
      description: 'The people are found with `GET /people-choices?whom=assignable`.',
    })
    .output(z.object({ teams: z.array(z.object({ id: z.string(), name: z.string() })) }))
    .errors({ UNAUTHENTICATED, REFUSED }),
  audience: oc
    .route({ method: 'POST', path: '/assignment-audience', tags, summary: 'Who an audience would be now' })
    .input(z.strictObject({ audience }))
    .output(z.object({ people: z.number().int(), names: z.array(z.string()) }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED }),
  list: oc
    .route({
      method: 'GET',
      path: '/assignments',
      tags,
      summary: 'The assignments you look after, with how they stand',
    })
    .input(
      z.strictObject({
        person: id.optional().describe('Only what this person has, and how they alone stand.'),
      }),
    )
    .output(
      z.array(
        order.extend({
          people: z.number().int(),
          counts: counts.nullable().describe('Null where it is not known yet how everybody stands.'),
          nextDue: localDate
            .nullable()
            .describe(
              'The first date of those who are not done, in their own zone; null where there is none.',
            ),
          isCounting: z
            .boolean()
            .describe('Asked for again, it will be known; otherwise there are too many people for a list.'),
        }),
      ),
    )
    .errors({ UNAUTHENTICATED, REFUSED }),
  get: oc
    .route({ method: 'GET', path: '/assignments/{id}', tags, summary: 'An assignment, person by person' })
    .input(one.extend({ from: z.coerce.number().int().min(0).max(100_000).optional() }))
    .output(
      order.extend({
        mayWithdraw: z
          .boolean()
          .describe('From everybody; who only looks after some of its people withdraws it from them.'),
        total: z.number().int(),
        next: z.number().int().nullable().describe('The `from` of the next page.'),
        people: z.array(orderPerson),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  withdraw: oc
    .route({
      method: 'DELETE',
      path: '/assignments/{id}',
      tags,
      summary: 'Withdraw an assignment from everybody',
    })
    .input(one)
    .output(z.object({ people: z.number().int() }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, UNAVAILABLE }),
  withdrawFrom: oc
    .route({
      method: 'DELETE',
      path: '/assignments/{id}/people/{personId}',
      tags,
      summary: 'Withdraw an assignment from one person',
    })
    .input(one.extend({ personId: id }))
    .output(z.object({ people: z.number().int() }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, UNAVAILABLE }),
  extend: oc
    .route({
      method: 'PATCH',
      path: '/assignments/{id}/people/{personId}',
      tags,
      summary: 'Give one person another due date',
    })
    .input(one.extend({ personId: id, dueOn: localDate }))
    .output(z.object({ dueOn: localDate }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, UNAVAILABLE }),
  mine: oc
    .route({
      method: 'GET',
      path: '/me/paths',
      tags,
      summary: 'Paths assigned to you, and those you may ask for',
    })
    .output(z.array(myPath))
    .errors({ UNAUTHENTICATED }),
  takeOn: oc
    .route({ method: 'PUT', path: '/me/paths/{id}/items/{item}', tags, summary: 'Take an optional item on' })
    .input(z.strictObject({ id: pathId, item: itemId }))
    .output(z.object({ item: z.string(), taken: z.boolean() }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  letGo: oc
    .route({
      method: 'DELETE',
      path: '/me/paths/{id}/items/{item}',
      tags,
      summary: 'Let go of an optional item',
    })
    .input(z.strictObject({ id: pathId, item: itemId }))
    .output(z.object({ item: z.string(), taken: z.boolean() }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  propose: oc
    .route({ method: 'POST', path: '/proposals', tags, summary: 'Ask for a path for yourself' })
    .input(
      z.strictObject({
        pathId,
        dueOn: localDate.nullable().optional(),
        note: text('A note', pathLimits.messageLength).optional(),
      }),
    )
    .output(proposal)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  takeBack: oc
    .route({ method: 'DELETE', path: '/proposals/{id}', tags, summary: 'Take back what you asked for' })
    .input(one)
    .output(proposal)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  proposals: oc
    .route({ method: 'GET', path: '/proposals', tags, summary: 'What your people asked for and wait for' })
    .output(
      z.array(
        z.object({
          id: z.string(),
          personId: z.string(),
          name: z.string(),
          pathId: z.string(),
          title: z.string(),
          dueOn: localDate.nullable(),
          note: z.string().nullable(),
          proposedAt: instant,
        }),
      ),
    )
    .errors({ UNAUTHENTICATED, REFUSED }),
  answer: oc
    .route({
      method: 'PUT',
      path: '/proposals/{id}/answer',
      tags,
      summary: 'Approve or decline what somebody asked for',
    })
    .input(
      one.extend({
        approve: z.boolean(),
        dueOn: localDate.nullable().optional().describe('In place of the date they asked for.'),
        message: message.optional(),
      }),
    )
    .output(proposal)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, CONFLICT, UNAVAILABLE }),
}
