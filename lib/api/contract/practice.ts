import { oc } from '@orpc/contract'
import { z } from 'zod'
import { answerBytes } from '@/lib/grading/answer'
import { problems } from './errors'
import { instant, plainText, requestKey, slug } from './shapes'

const { CONFLICT, INVALID, NOT_FOUND, TOO_MANY, UNAUTHENTICATED, UNAVAILABLE } = problems

const exercise = z.object({ competency: slug, slug })

/** Ids of items, questions and options on an exercise's board. */
const boardId = z.string().max(80)
const most = { items: 200, edges: 1_000, questions: 100 } as const

const answer = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('text'),
    text: plainText.max(answerBytes, `An answer has at most ${answerBytes / 1024} KiB.`),
  }),
  z.strictObject({ form: z.literal('order'), items: z.array(boardId).max(most.items) }),
  z.strictObject({ form: z.literal('edges'), edges: z.array(z.tuple([boardId, boardId])).max(most.edges) }),
  z.strictObject({
    form: z.literal('choices'),
    choices: z
      .record(boardId, z.array(boardId).max(most.items))
      .refine((choices) => Object.keys(choices).length <= most.questions, 'At most 100 questions.'),
  }),
])

const cells = z.array(z.string().nullable())

const verdict = z.object({
  variant: z.enum(['visible', 'hidden']),
  passed: z.boolean(),
  checks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      outcome: z.enum(['passed', 'failed', 'skipped']),
      message: z.string(),
      expected: z.string().optional(),
      got: z.string().optional(),
      firstDifference: z
        .object({
          row: z.number().int(),
          columns: z.array(z.string()),
          expected: cells.optional(),
          got: cells.optional(),
        })
        .optional(),
    }),
  ),
  fault: z
    .object({
      kind: z.enum(['error', 'time', 'output', 'memory', 'refused']),
      message: z.string(),
      line: z.number().int().optional(),
      column: z.number().int().optional(),
    })
    .optional(),
  ms: z.number(),
})

const claimed = z.strictObject({
  passed: z.boolean(),
  ms: z.number().min(0).max(3_600_000),
})

const attempt = z.object({
  id: z.string(),
  exerciseId: z.string(),
  exerciseVersion: z.string(),
  answer,
  answerHash: z.string().describe('SHA-256 of the answer as JSON.'),
  dataHash: z.string().optional().describe('SHA-256 of the visible and of the hidden data it was graded on.'),
  claimed: claimed.optional().describe('What your browser said; it proves nothing.'),
  status: z.enum(['queued', 'grading', 'verified', 'rejected', 'failed', 'cancelled']),
  reading: z.string().describe('What the status means, in a sentence.'),
  position: z.number().int().optional().describe('Its place in line while it waits, from 1.'),
  visible: verdict.optional(),
  hidden: verdict.optional().describe('On data you have not seen: which checks failed, and no row.'),
  proves: z.boolean().describe('Whether it counts for the competency.'),
  assisted: z.boolean().describe('You had looked at the solution of this version.'),
  hintsShown: z.number().int(),
  minutes: z.number().int().optional(),
  rerunOf: z.string().optional(),
  submittedAt: instant,
  gradedAt: instant.optional(),
  durationMs: z.number().int().optional().describe('Milliseconds of grading.'),
})

export type Attempt = z.infer<typeof attempt>

const pastAttempt = attempt.extend({
  rerun: attempt.pick({ id: true, status: true }).optional().describe('The last time it was graded again.'),
})

export type PastAttempt = z.infer<typeof pastAttempt>

const failedTry = z.strictObject({
  key: requestKey.describe('Any random text: the same one again keeps nothing new.'),
  answer,
  exerciseVersion: z.string().max(80),
  failed: z.array(z.string().max(100)).max(100).describe('Ids of the checks that failed.'),
  fault: z.enum(['error', 'time', 'output', 'memory', 'refused']).optional().describe('What stopped it.'),
  ms: z.number().int().min(0).max(3_600_000),
  checkedAt: instant,
})

/** An answer that failed in the learner's own browser. */
export type FailedTry = z.infer<typeof failedTry>

const attemptId = z.object({ id: z.string().regex(/^[\w-]{1,40}$/, 'This is no attempt’s id.') })

const draft = z.object({
  answer,
  version: z.number().int().describe('Send it back with the next save.'),
  updatedAt: instant,
  replaced: z
    .object({ answer, updatedAt: instant })
    .nullable()
    .describe('What another device had written when this was saved over it.'),
})

const attemptsPath = '/exercises/{competency}/{slug}/attempts'
const triesPath = '/exercises/{competency}/{slug}/tries'
const draftPath = '/exercises/{competency}/{slug}/draft'
const tags = ['Exercises']

export const practiceContract = {
  submit: oc
    .route({ method: 'POST', path: attemptsPath, tags, summary: 'Hand in an answer to be graded' })
    .input(
      exercise
        .extend({
          answer,
          version: z.string().max(80).describe('The version of the exercise that you worked on.'),
          claimed: claimed.optional(),
          minutes: z.number().int().min(1).max(1_440).optional().describe('Study time, where you know it.'),
          hintsShown: z.number().int().min(0).max(50).default(0),
          requestKey: requestKey
            .optional()
            .describe('Any random text: the same one again hands in nothing new.'),
        })
        .strict(),
    )
    .output(attempt)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, TOO_MANY, UNAVAILABLE }),
  attempts: oc
    .route({ method: 'GET', path: attemptsPath, tags, summary: 'Your attempts, the latest first' })
    .input(exercise.extend({ after: attemptId.shape.id.optional() }))
    .output(
      z.object({
        attempts: z.array(pastAttempt),
        next: z.string().optional().describe('Give it as `after` for the attempts before these.'),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  attempt: oc
    .route({ method: 'GET', path: '/attempts/{id}', tags, summary: 'An attempt, and its place in line' })
    .input(attemptId)
    .output(attempt)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  cancel: oc
    .route({ method: 'DELETE', path: '/attempts/{id}', tags, summary: 'Take an attempt back while it waits' })
    .input(attemptId.strict())
    .output(attempt)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  rerun: oc
    .route({ method: 'POST', path: '/attempts/{id}/rerun', tags, summary: 'Grade a past attempt again' })
    .input(attemptId.strict())
    .output(attempt)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, TOO_MANY, UNAVAILABLE }),
  failedTries: oc
    .route({ method: 'GET', path: triesPath, tags, summary: 'Your answers that failed in your browser' })
    .input(exercise)
    .output(z.object({ tries: z.array(failedTry) }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  keepFailedTry: oc
    .route({
      method: 'PUT',
      path: `${triesPath}/{key}`,
      tags,
      summary: 'Keep an answer that failed in your browser; the latest 20 of an exercise stay',
    })
    .input(exercise.extend(failedTry.shape).strict())
    .output(z.object({ keptAt: instant }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, TOO_MANY, UNAVAILABLE }),
  draft: oc
    .route({ method: 'GET', path: draftPath, tags, summary: 'What you are writing' })
    .input(exercise)
    .output(draft.nullable())
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  saveDraft: oc
    .route({ method: 'PUT', path: draftPath, tags, summary: 'Keep what you are writing' })
    .input(
      exercise
        .extend({
          answer,
          basedOn: z.number().int().min(0).describe('The version you started from; 0 where there was none.'),
          forgetReplaced: z.boolean().optional(),
        })
        .strict(),
    )
    .output(draft)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  removeDraft: oc
    .route({ method: 'DELETE', path: draftPath, tags, summary: 'Forget what you were writing' })
    .input(exercise.strict())
    .output(z.object({ removedAt: instant }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  solution: oc
    .route({
      method: 'POST',
      path: '/exercises/{competency}/{slug}/solution',
      tags,
      summary: 'See the solution; what you hand in afterwards is practice, not proof',
    })
    .input(exercise.strict())
    .output(z.object({ solution: z.string(), explanation: z.string(), version: z.string() }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
}
