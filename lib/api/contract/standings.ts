import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outlooks } from '@/lib/roadmap/due-outlook'
import { outlook } from './assignments'
import { problems } from './errors'
import { instant, localDate, proofKind, slug, stepId, target } from './shapes'

const { INVALID, NOT_FOUND, UNAUTHENTICATED } = problems

/** A random id, as they stand in addresses. */
const recordId = z.string().min(1).max(64)
const named = z.object({ id: z.string(), name: z.string() })

const teamStanding = named.extend({
  parentId: z.string().nullable(),
  people: z.number().int().describe('Who learn in it and below it.'),
  active: z.number().int().describe('How many of them did something in the last seven days.'),
})

const matrix = z.object({
  team: named,
  today: localDate.describe('Your own day.'),
  subTeams: z.array(named.extend({ parentId: z.string().nullable() })),
  competencies: z
    .array(z.object({ id: slug, steps: z.number().int() }))
    .describe('In curriculum order, which is the order of each person’s `done`.'),
  people: z
    .array(
      named.extend({
        teams: z.array(z.string()).describe('Those of the teams here that they are in.'),
        target: target.nullable(),
        weekMinutes: z.number().int().nullable().describe('Minutes a week they plan with.'),
        lastStudy: z.string().nullable().describe('Their own day of the last step done.'),
        done: z.array(z.number()).describe('Steps done, by competency.'),
        proven: z
          .array(z.tuple([z.number(), proofKind, z.string(), z.string().nullable()]))
          .describe(
            'Which competency, by its number in their order, was proven how, on which of their days, and from which of them on it should be shown again.',
          ),
      }),
    )
    .describe('By name; of more than 2,000 memberships the first, each person with all of theirs.'),
  left: z.number().int().describe('How many more learn here than are listed; each team below lists its own.'),
})

const troubles = z.object({
  people: z
    .array(
      z.object({
        personId: z.string(),
        name: z.string(),
        assignments: z.array(
          z.object({ id: z.string(), title: z.string(), due: localDate.nullable(), outlook }),
        ),
      }),
    )
    .describe('Who has something late first, then by name; what is on track is not told of.'),
  unknown: z
    .number()
    .int()
    .describe('How many people’s plans are still to be made; asked for again, it is fewer.'),
})

const proof = z.object({
  how: proofKind,
  on: localDate,
  lastShown: localDate.optional().describe('When anything last showed it.'),
  due: localDate.optional().describe('From when on it should be shown again.'),
})

const due = z
  .object({
    outlook: z
      .enum(outlooks)
      .describe(
        '`late`: with the hours they set it ends after its day. `at-risk`: with those it holds, with what they did lately it does not.',
      ),
    due: localDate,
    finish: localDate.optional(),
    lateness: z.number().int().describe('Days past the date; negative is days to spare.'),
    neededWeeklyMinutes: z.number().int().optional(),
    impossible: z.enum(['past', 'too-soon']).optional(),
  })
  .describe('A date, and how it looks for it.')

const personStanding = z.object({
  person: named,
  teams: z.array(named),
  today: localDate.describe('The person’s own day.'),
  lastStudy: localDate.nullable(),
  goal: z
    .object({ target, targetDate: localDate.nullable(), weekMinutes: z.number().int() })
    .nullable()
    .describe('Null before they have said where they want to go.'),
  plan: z
    .object({
      finish: localDate.optional(),
      finishRange: z.object({ half: localDate, fourInFive: localDate }).optional(),
      minutes: z.number().int(),
      steps: z.number().int(),
      target: due.optional(),
      weeks: z.array(z.object({ monday: localDate, minutes: z.number().int(), steps: z.array(stepId) })),
    })
    .nullable()
    .describe('The plan in weeks, twelve at most. Which days they study is theirs alone.'),
  minutesLately: z
    .number()
    .int()
    .nullable()
    .describe('Minutes a week over the last four whole weeks; null before there was one.'),
  rhythm: z
    .array(z.object({ monday: localDate, minutes: z.number().int(), steps: z.number().int() }))
    .describe('The last twelve weeks, the running one last.'),
  assignments: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      assignedBy: z.string(),
      items: z.array(z.string()),
      due: due.optional(),
      outlook: outlook.optional().describe('As every list of assignments says it.'),
    }),
  ),
  competencies: z.array(
    z.object({
      id: slug,
      done: z.number().int(),
      total: z.number().int(),
      proof: proof.optional(),
    }),
  ),
})

const evidence = z.object({
  person: named,
  competency: slug,
  today: localDate.describe('The person’s own day; all days here are theirs.'),
  state: z.object({
    kind: z.enum(['none', 'begun', 'stated', 'proven']),
    done: z.number().int(),
    total: z.number().int(),
    proof: proof.optional(),
    freshness: z
      .object({
        days: z.number().int().describe('Since it was proven.'),
        due: localDate.optional(),
        isDue: z.boolean().describe('It should be shown again by now.'),
      })
      .optional(),
  }),
  signedOffBy: z.string().nullable(),
  steps: z.array(
    z.object({
      id: stepId,
      doneOn: localDate.nullable(),
      verifiedOn: localDate
        .nullable()
        .describe('When the server passed an answer on data they had not seen.'),
      changedSince: z.boolean(),
    }),
  ),
  entries: z
    .array(
      z.object({
        kind: z.enum(['completed', 'timed', 'verified', 'reviewed', 'undone', 'proven', 'withdrawn']),
        subject: z.string(),
        on: localDate,
        at: instant,
        version: z.string().nullable().describe('Of the content it was done on.'),
        how: proofKind.nullable(),
        by: z.string().nullable(),
        assisted: z.boolean().describe('They had seen the solution: it proves nothing.'),
      }),
    )
    .describe('What the ledger says of it, the latest first.'),
})

export type TeamStanding = z.infer<typeof teamStanding>
export type Matrix = z.infer<typeof matrix>
export type Troubles = z.infer<typeof troubles>
export type PersonStanding = z.infer<typeof personStanding>
export type Evidence = z.infer<typeof evidence>

const tags = ['Standings']

export const standingsContract = {
  list: oc
    .route({ method: 'GET', path: '/standings', tags, summary: 'The teams you may look into' })
    .output(z.array(teamStanding))
    .errors({ UNAUTHENTICATED }),
  matrix: oc
    .route({
      method: 'GET',
      path: '/teams/{id}/matrix',
      tags,
      summary: 'Who learns in a team, and where each stands in each competency',
    })
    .input(z.object({ id: recordId }))
    .output(matrix)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  troubles: oc
    .route({
      method: 'GET',
      path: '/teams/{id}/troubles',
      tags,
      summary: 'Who of a team has an assignment late or at risk, and why',
    })
    .input(z.object({ id: recordId }))
    .output(troubles)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  person: oc
    .route({
      method: 'GET',
      path: '/people/{id}/standing',
      tags,
      summary: 'What others see of a person, and the person of themselves',
    })
    .input(z.object({ id: recordId }))
    .output(personStanding)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  evidence: oc
    .route({
      method: 'GET',
      path: '/people/{id}/competencies/{competency}/evidence',
      tags,
      summary: 'What stands behind a person’s progress in a competency',
    })
    .input(z.object({ id: recordId, competency: slug }))
    .output(evidence)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  seenBy: oc
    .route({ method: 'GET', path: '/me/seen-by', tags, summary: 'Who sees where you stand' })
    .output(z.object({ managers: z.array(named), admins: z.array(named) }))
    .errors({ UNAUTHENTICATED }),
}
