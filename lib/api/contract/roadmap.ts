import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { settings } from './me'
import { plan } from './plan'
import { instant, limits, localDate, plainText, proofAge, proofKind, slug, stepId } from './shapes'

const { INVALID, NOT_FOUND, UNAUTHENTICATED, UNAVAILABLE } = problems

const assignment = z.object({
  id: z.string(),
  title: z.string(),
  assignedBy: z.string(),
  items: z.array(z.string()),
  due: localDate.optional(),
  message: z.string().optional(),
  path: z
    .object({ id: z.string(), version: z.number().int() })
    .optional()
    .describe('The learning path it came from.'),
  tasks: z
    .array(
      z.object({
        id: stepId,
        title: z.string(),
        minutes: z.number().int(),
        url: z.string().optional(),
        note: z.string().optional(),
        after: z.array(z.string()).describe('What comes before it: competencies, steps and other tasks.'),
      }),
    )
    .optional()
    .describe('What that path adds to the curriculum; these are among the items.'),
})

/** What the planner needs to know of somebody: with the curriculum it makes the same plan here and in the page. */
const roadmap = z.object({
  curriculumVersion: z.string(),
  today: localDate,
  settings: settings.nullable(),
  pace: z
    .object({
      planned: z
        .number()
        .describe('What is planned with: your own, where you set one, else the learned one.'),
      pace: z.number().describe('Actual over estimated minutes, as learned from what you did.'),
      steps: z.number().int().describe('How many timed steps it was learned from.'),
      variance: z.number().describe('Of the logarithm of the pace: how unsure it is.'),
      stepVariance: z.number().describe('Of the logarithm of the time of one step around the pace.'),
    })
    .describe('Actual over estimated minutes.'),
  completed: z.array(stepId),
  proven: z.record(slug, proofKind),
  ages: z.record(slug, proofAge).describe('How fresh each proof is.'),
  assignments: z.array(assignment),
  order: z.array(stepId),
  pins: z.array(stepId).describe('Steps you want next, in that order.'),
  postponed: z.array(stepId).describe('Steps you want as late as may be.'),
  reviewMinutes: z
    .array(z.number().int())
    .length(7)
    .describe('Minutes of Monday’s to Sunday’s study that the cards you have are planned to take.'),
  reviewMost: z
    .array(z.number().int())
    .length(7)
    .nullable()
    .describe(
      'Minutes you gave to review; null where they are ten on each study day and at most half of it.',
    ),
  reviewComing: z
    .number()
    .describe('Minutes of review that each minute of what is left to learn brings in the four weeks after.'),
  lastActive: localDate.nullable().describe('The day of your last step or change of settings.'),
})

export type Roadmap = z.infer<typeof roadmap>

const completion = z.object({
  stepId,
  /** Null once it is undone. */
  completedAt: instant.nullable(),
  minutes: z.number().int().nullable().describe('How long it took, where that is known.'),
})

const progress = z.object({
  /** Step id to when it was done, how long it took where that is known, and whether the step has changed since. */
  completed: z.record(
    stepId,
    z.object({ at: instant, minutes: z.number().int().nullable(), changedSince: z.boolean() }),
  ),
  proven: z.record(slug, z.object({ how: proofKind, at: instant })),
  ages: z.record(slug, proofAge).describe('How fresh each proof is.'),
})

const answer = z.object({
  questionId: slug,
  answer: plainText.max(limits.answerLength, `An answer has at most ${limits.answerLength} characters.`),
  correct: z.boolean(),
})
const step = z.object({ competency: slug, slug })
const minutesSpent = z
  .number()
  .int('Whole minutes only.')
  .min(1, 'At least one minute, or leave it out.')
  .max(1_440, 'At most 1440 minutes, which is a day.')
  .describe('How long it took, where you know. Sent again it corrects what was said; null takes it back.')

export const roadmapContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/roadmap',
      tags: ['Roadmap'],
      summary: 'What your plan is made from and the order you have',
    })
    .output(roadmap)
    .errors({ UNAUTHENTICATED }),
  plan: oc
    .route({
      method: 'GET',
      path: '/roadmap/plan',
      tags: ['Roadmap'],
      summary: 'Your plan, step by step with dates and reasons',
    })
    .output(plan)
    .errors({ UNAUTHENTICATED, NOT_FOUND }),
}

export const progressContract = {
  get: oc
    .route({ method: 'GET', path: '/progress', tags: ['Progress'], summary: 'What you have done and proven' })
    .output(progress)
    .errors({ UNAUTHENTICATED }),
  complete: oc
    .route({
      method: 'PUT',
      path: '/steps/{competency}/{slug}/completion',
      tags: ['Progress'],
      summary: 'Mark a step complete',
    })
    .input(step.extend({ minutes: minutesSpent.nullable().optional() }).strict())
    .output(completion)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  undo: oc
    .route({
      method: 'DELETE',
      path: '/steps/{competency}/{slug}/completion',
      tags: ['Progress'],
      summary: 'Undo a completion',
    })
    .input(step.strict())
    .output(completion)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  answers: oc
    .route({
      method: 'GET',
      path: '/steps/{competency}/{slug}/answers',
      tags: ['Progress'],
      summary: 'Your answers in a lesson',
    })
    .input(step)
    .output(z.array(answer.extend({ at: instant })))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  answer: oc
    .route({
      method: 'POST',
      path: '/steps/{competency}/{slug}/answers',
      tags: ['Progress'],
      summary: 'Record a prediction or an answer',
    })
    .input(step.extend(answer.shape).strict())
    .output(answer.extend({ at: instant }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
}
