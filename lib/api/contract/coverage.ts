import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { localDate, requestKey, slug } from './shapes'

const { CONFLICT, INVALID, NOT_FOUND, TOO_MANY, UNAUTHENTICATED, UNAVAILABLE } = problems

/** A team larger than this needs nobody to be counted. */
export const coverageLimits = { needed: 500, locks: 500, people: 200, competencies: 200 } as const

const randomId = z.string().min(1).max(64)
const team = z.object({ team: randomId })

const need = z.object({
  competency: slug,
  needed: z.number().int().describe('How many people are to have proven it.'),
  version: z.number().int().describe('0 for one that was never set.'),
})

const coverage = z.object({
  team: z.object({ id: z.string(), name: z.string() }),
  today: localDate,
  needs: z.array(need).describe('Every competency of the curriculum, in its order.'),
  people: z.array(z.object({ id: z.string(), name: z.string(), proven: z.array(slug) })),
})

const setNeed = z.strictObject({
  team: randomId,
  competency: slug,
  needed: z
    .number()
    .int('Whole people only.')
    .min(0, 'Nobody is 0; fewer cannot be needed.')
    .max(coverageLimits.needed, `At most ${coverageLimits.needed} people.`),
  version: z.number().int().min(0).describe('The version you changed it from.'),
})

const lock = z.strictObject({
  person: randomId,
  competency: slug,
  kind: z.enum(['must', 'must-not']),
})

export type Coverage = z.infer<typeof coverage>

const choice = z.object({
  person: z.string(),
  competency: slug,
  minutes: z.number().int().describe('What it takes them beside what is assigned and due by then anyway.'),
  stepsDone: z.number().int(),
  steps: z.number().int(),
  because: z.enum(['locked', 'need', 'prerequisite']),
  restedOnBy: z.array(slug).describe('Choices of theirs that rest on it.'),
  nextBest: z
    .object({
      person: z.string(),
      minutes: z.number().int(),
      first: z.array(slug).describe('What they would need first.'),
      fits: z.boolean().describe('Whether they have the minutes beside what the plan gives them.'),
    })
    .optional()
    .describe('Who else could, one by one and with the rest of the plan as it is.'),
})

const plan = z.object({
  by: localDate,
  minutes: z.number().int(),
  above: z
    .number()
    .int()
    .optional()
    .describe(
      'At most so many minutes above the least; 0 is the least. Left out where it is not certain that no fewer needs could stay open.',
    ),
  choices: z.array(choice),
  shortages: z.array(
    z.object({
      competency: slug,
      missing: z.number().int(),
      because: z.enum(['nobody', 'locks', 'minutes']),
      nearest: z.object({ person: z.string(), minutes: z.number().int(), left: z.number().int() }).optional(),
    }),
  ),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      available: z.number().int().describe('Minutes of study until the date.'),
      committed: z.number().int().describe('Of those, assigned to them and due by then.'),
      hasHours: z.boolean().describe('Whether they have said when they study.'),
    }),
  ),
})

export type CoveragePlan = z.infer<typeof plan>
export type CoverageLock = z.infer<typeof lock>

export const coverageContract = {
  teams: oc
    .route({
      method: 'GET',
      path: '/coverage/teams',
      tags: ['Coverage'],
      summary: 'The teams whose coverage you may look at',
    })
    .output(z.array(z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable() })))
    .errors({ UNAUTHENTICATED }),
  get: oc
    .route({
      method: 'GET',
      path: '/teams/{team}/coverage',
      tags: ['Coverage'],
      summary: 'What a team needs and what its people have proven',
    })
    .input(team.strict())
    .output(coverage)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  setNeed: oc
    .route({
      method: 'PUT',
      path: '/teams/{team}/needs/{competency}',
      tags: ['Coverage'],
      summary: 'Set how many people a team needs for a competency',
    })
    .input(setNeed)
    .output(need)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  plan: oc
    .route({
      method: 'POST',
      path: '/teams/{team}/coverage/plan',
      tags: ['Coverage'],
      summary: 'The cheapest plan to close the gaps by a date; assigns nothing',
    })
    .input(
      z.strictObject({
        team: randomId,
        by: localDate.describe('The end of this day in your time zone.'),
        locks: z.array(lock).max(coverageLimits.locks, `At most ${coverageLimits.locks} locks.`).default([]),
      }),
    )
    .output(plan)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, TOO_MANY, UNAVAILABLE }),
  assign: oc
    .route({
      method: 'POST',
      path: '/teams/{team}/coverage/assignments',
      tags: ['Coverage'],
      summary: 'Assign a plan: to each person what they are to learn, all of it or nothing',
    })
    .input(
      z.strictObject({
        team: randomId,
        by: localDate.describe('Due at the end of this day in each person’s zone.'),
        people: z
          .array(
            z.strictObject({
              person: randomId,
              competencies: z.array(slug).min(1).max(coverageLimits.competencies),
            }),
          )
          .min(1, 'Name at least one person.')
          .max(coverageLimits.people),
        requestKey: requestKey.describe('A name for this request: sent twice, it assigns once.'),
      }),
    )
    .output(
      z.object({
        id: z.string().describe('The assignment that this is, as `GET /assignments/{id}` tells of it.'),
        assigned: z.number().int().describe('People who were assigned something by this.'),
        already: z.number().int().describe('People to whom the same request had assigned it before.'),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  helpers: oc
    .route({
      method: 'GET',
      path: '/competencies/{id}/helpers',
      tags: ['Coverage'],
      summary: 'Who has proven a competency and agreed to be asked for help',
    })
    .input(z.object({ id: slug }).strict())
    .output(z.array(z.object({ name: z.string(), email: z.string() })))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  helping: oc
    .route({
      method: 'GET',
      path: '/me/helping',
      tags: ['You'],
      summary: 'Whether people may ask you for help with what you have proven',
    })
    .output(z.object({ helping: z.boolean() }))
    .errors({ UNAUTHENTICATED }),
  changeHelping: oc
    .route({
      method: 'PUT',
      path: '/me/helping',
      tags: ['You'],
      summary: 'Say whether people may ask you for help with what you have proven',
    })
    .input(z.strictObject({ helping: z.boolean() }))
    .output(z.object({ helping: z.boolean() }))
    .errors({ UNAUTHENTICATED, INVALID, UNAVAILABLE }),
}
