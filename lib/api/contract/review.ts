import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { instant, localDate, requestKey, slug, stepId } from './shapes'

const { CONFLICT, INVALID, NOT_FOUND, UNAUTHENTICATED, UNAVAILABLE } = problems

/** What a person can meet here, each with a number. */
export const reviewLimits = { answersAtOnce: 200, minutesADay: 120, keyLength: 60 } as const

const cardId = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+(:cold)?$/, 'A card is written as it came in the queue.')

const rating = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
  .describe('1 forgotten, 2 with effort, 3 as it should, 4 at once.')

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

const shown = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code'), language: z.string(), text: z.string() }),
  z.object({ kind: z.literal('plan'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.string()),
    rows: z.array(z.array(cell)),
    caption: z.string().optional(),
  }),
])

const cardBase = {
  id: cardId,
  competency: slug,
  minutes: z.number().int(),
  reason: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('due'), daysLate: z.number().int(), retrievability: z.number() }),
    z.object({ kind: z.literal('new') }),
  ]),
  covers: z
    .number()
    .int()
    .describe('Simpler cards that need not be asked today because this one rests on them.'),
  reviews: z.number().int().describe('How often it was answered before.'),
  placed: localDate
    .nullable()
    .describe('The day to come on which it comes back as things stand; null where it has none.'),
  intervals: z
    .tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()])
    .describe(
      'Days until it should come back, for each of the four ratings; `spread` says which day it becomes.',
    ),
}

const card = z.discriminatedUnion('kind', [
  z.object({
    ...cardBase,
    kind: z.literal('question'),
    ask: z.string(),
    show: shown.optional(),
    lesson: stepId,
    options: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        correct: z.boolean(),
        misconception: z.string().optional(),
        feedback: z.string(),
      }),
    ),
  }),
  z.object({
    ...cardBase,
    kind: z.literal('exercise'),
    stepId: stepId.describe('The exercise, to be solved again from its start.'),
    title: z.string(),
  }),
])

const queue = z.object({
  today: localDate,
  minutes: z
    .number()
    .int()
    .describe('How long this queue may be: what is left of today, unless you asked for another length.'),
  planned: z.number().int().describe('Minutes you gave to review today.'),
  waiting: z.number().int().describe('Cards that are due as well and did not fit.'),
  cards: z.array(card),
  spread: z
    .object({
      weekdayMinutes: z.array(z.number().int()),
      daysOff: z.array(localDate),
      taken: z.record(localDate, z.number().int()),
    })
    .describe(
      'What decides the day within a tenth of the interval: your review days, and the minutes that cards take already on days to come.',
    ),
  total: z.number().int().describe('All cards you have.'),
  setAside: z.array(z.object({ id: cardId, competency: slug, title: z.string() })),
  next: localDate.nullable().describe('The next day after today on which a card comes back.'),
})

const settings = z.object({
  weekdayMinutes: z.array(z.number().int()).length(7).describe('Minutes of review for Monday to Sunday.'),
  chosen: z.boolean().describe('Whether you chose them; else they are ten on each study day.'),
  expectedMinutes: z
    .number()
    .int()
    .describe('What the cards of the next four weeks take of a review day; part of your plan.'),
  fit: z
    .object({
      given: z.number().int(),
      answers: z.number().int(),
      adopted: z.boolean(),
      heldOut: z
        .object({ published: z.number(), fitted: z.number(), answers: z.number().int() })
        .optional()
        .describe('Mean loss in foretelling answers that were held out; less is better.'),
      fittedAt: instant,
    })
    .nullable()
    .describe('What fitting the schedule to your own answers came to.'),
  enoughAnswers: z.number().int().describe('How many answers it takes before the schedule is fitted to you.'),
  version: z.number().int(),
})

export type ReviewQueue = z.infer<typeof queue>
export type ReviewQueueCard = z.infer<typeof card>
export type ReviewSettings = z.infer<typeof settings>

const dayMinutes = z
  .number()
  .int('Whole minutes only.')
  .min(0, 'Minutes cannot be negative.')
  .max(reviewLimits.minutesADay, `At most ${reviewLimits.minutesADay} minutes of review a day.`)

export const reviewContract = {
  queue: oc
    .route({ method: 'GET', path: '/review', tags: ['Review'], summary: 'What comes back to you today' })
    .input(
      z.object({
        minutes: z.coerce
          .number()
          .int()
          .min(1)
          .max(reviewLimits.minutesADay)
          .optional()
          .describe('Another length than today has.'),
        competency: slug
          .optional()
          .describe(
            'Its cards alone, those that are not due as well: what is due for a refresh is shown so.',
          ),
      }),
    )
    .output(queue)
    .errors({ UNAUTHENTICATED, INVALID }),
  answer: oc
    .route({
      method: 'POST',
      path: '/review/answers',
      tags: ['Review'],
      summary: 'Hand in answers, also those given without a connection',
      description: 'In any order, and again: what was said once counts once, in the order it was said.',
    })
    .input(
      z.strictObject({
        sentAt: instant.describe('Your clock as you send this: how far it is off is taken out.'),
        answers: z
          .array(
            z.strictObject({
              key: requestKey
                .max(reviewLimits.keyLength)
                .describe('Made by you; an answer sent twice is one.'),
              card: cardId,
              option: z.string().max(80).optional(),
              rating: rating.optional(),
              change: z
                .enum(['take-back', 'set-aside', 'take-up'])
                .optional()
                .describe(
                  'In place of an answer: takes the answer of this key back, also where that comes later; sets the card aside, or takes it up again. What was said last counts.',
                ),
              at: instant,
            }),
          )
          .min(1)
          .max(reviewLimits.answersAtOnce, `At most ${reviewLimits.answersAtOnce} answers at once.`),
      }),
    )
    .output(
      z.object({
        cards: z.array(
          z.object({ key: z.string(), card: cardId, due: localDate.nullable(), gone: z.boolean() }),
        ),
        fitted: z.boolean().describe('Whether the schedule was fitted to your answers just now.'),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID, UNAVAILABLE }),
  setAside: oc
    .route({
      method: 'PUT',
      path: '/review/set-aside',
      tags: ['Review'],
      summary: '"Not this one again", or take it up again',
    })
    .input(z.strictObject({ card: cardId, aside: z.boolean() }))
    .output(z.object({ card: cardId, aside: z.boolean() }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  settings: oc
    .route({ method: 'GET', path: '/review/settings', tags: ['Review'], summary: 'When you review' })
    .output(settings)
    .errors({ UNAUTHENTICATED }),
  changeSettings: oc
    .route({ method: 'PUT', path: '/review/settings', tags: ['Review'], summary: 'Change when you review' })
    .input(
      z.strictObject({
        weekdayMinutes: z.array(dayMinutes).length(7).nullable(),
        version: z.number().int().min(0),
      }),
    )
    .output(settings)
    .errors({ UNAUTHENTICATED, INVALID, CONFLICT, UNAVAILABLE }),
}
