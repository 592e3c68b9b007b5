import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { instant, slug, stepId } from './shapes'

const { CONFLICT, INVALID, NOT_FOUND, TOO_MANY, UNAUTHENTICATED, UNAVAILABLE } = problems

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('strand'), strand: slug }),
  z.strictObject({ kind: z.literal('level'), level: slug }),
])

const probability = z.number().min(0).max(1)

const shown = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code'), language: z.string(), text: z.string() }),
  z.object({ kind: z.literal('plan'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    caption: z.string().optional(),
  }),
])

const questionText = {
  id: stepId.describe('A question is written competency/question.'),
  ask: z.string(),
  show: shown.optional().describe('Something to read.'),
}

const left = z
  .object({ expected: z.number().int(), least: z.number().int(), most: z.number().int() })
  .describe('Questions until it ends by itself: the mean, and what four in five stay within.')

const placement = z.object({
  active: z
    .object({
      id: z.string(),
      scope,
      startedAt: instant,
      curriculumChanged: z.boolean().describe('Since it began; your answers count all the same.'),
      number: z.number().int().describe('Of the question, from 1.'),
      question: z.object({
        ...questionText,
        competency: slug,
        options: z.array(z.object({ id: z.string(), text: z.string() })),
      }),
      progress: z.object({
        answered: z.number().int(),
        confidence: probability.describe('The share of the competencies that would be told rightly now.'),
        left,
      }),
    })
    .nullable()
    .describe('The one you are in the middle of.'),
  finished: z
    .object({ id: z.string(), endedAt: instant, appliedAt: instant.nullable() })
    .nullable()
    .describe('The one you finished last.'),
  placed: z
    .record(slug, probability)
    .describe('How likely you know each competency, as the placement concluded that you applied last.'),
})

export type PlacementScope = z.infer<typeof scope>
export type PlacementNow = z.infer<typeof placement>

const placementId = z.string().regex(/^[\w-]{1,40}$/, 'This is no placement’s id.')

const conclusion = z.object({
  id: z.string(),
  scope,
  endedAt: instant,
  appliedAt: instant.nullable(),
  overrides: z.record(slug, z.enum(['known', 'unknown'])).describe('Where you disagreed.'),
  confidence: probability,
  because: z
    .enum(['confident', 'most-questions', 'no-questions', 'asked'])
    .describe('Why it ended; `asked` where you stopped it.'),
  competencies: z.array(
    z.object({
      competency: slug,
      standing: z.enum(['known', 'unknown', 'unsure']),
      probability: probability.describe('That you know it.'),
      proven: z.boolean().describe('By exercises or a sign-off: no answer changes it.'),
      counts: z.boolean().describe('Your plan may leave it out.'),
      why: z.array(
        z.object({
          competency: slug.describe('What was asked about, or proven.'),
          via: z.enum(['direct', 'dependent', 'prerequisite', 'related']),
          moved: z.number().describe('By how much that moved the probability.'),
        }),
      ),
    }),
  ),
  answers: z.array(
    z.object({
      number: z.number().int(),
      competency: slug,
      chosen: z.string().nullable().describe('An option’s id; null for "I don’t know".'),
      outcome: z.enum(['right', 'wrong', 'unsure']),
      question: z
        .object({
          ...questionText,
          lesson: stepId.describe('The lesson that teaches it.'),
          options: z.array(
            z.object({
              id: z.string(),
              text: z.string(),
              correct: z.boolean(),
              misconception: z.string().optional().describe('The belief that leads there.'),
              feedback: z.string(),
            }),
          ),
        })
        .nullable()
        .describe('Null where it was withdrawn or rewritten since.'),
    }),
  ),
})

export type PlacementConclusion = z.infer<typeof conclusion>

const route = (method: 'GET' | 'POST' | 'PUT', path: string, summary: string, description?: string) =>
  oc.route({ method, path: `/placement${path}`, tags: ['Placement'], summary, description })

export const placementContract = {
  get: route(
    'GET',
    '',
    'Where you stand with placement',
    'The same question on every device until it is answered.',
  )
    .output(placement)
    .errors({ UNAUTHENTICATED, UNAVAILABLE }),
  length: route(
    'GET',
    '/length',
    'How long a placement is',
    'Over everything, a strand or a level, for somebody of whom nothing is known.',
  )
    .input(
      z.object({
        strand: slug.optional().describe('Of this strand alone.'),
        level: slug.optional().describe('Of this level alone.'),
      }),
    )
    .output(left)
    .errors({ UNAUTHENTICATED, INVALID, UNAVAILABLE }),
  start: route('POST', '', 'Begin a placement')
    .input(z.strictObject({ scope }))
    .output(placement)
    .errors({ UNAUTHENTICATED, INVALID, CONFLICT, TOO_MANY, UNAVAILABLE }),
  answer: route(
    'PUT',
    '/answers/{number}',
    'Answer the question you were asked',
    'The same answer again changes nothing. One that comes too late is refused, with where you stand now.',
  )
    .input(
      z.strictObject({
        number: z.coerce.number().int().min(1).max(1_000),
        placementId,
        question: stepId,
        option: z
          .string()
          .regex(/^([0-9a-f]{12}|unsure)$/, 'Give an option’s id, or "unsure".')
          .describe('An option’s id, or `unsure` for "I don’t know".'),
      }),
    )
    .output(placement)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  finish: route('POST', '/finish', 'Stop here, and conclude from the answers so far')
    .input(z.strictObject({ placementId }))
    .output(placement)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  abandon: route('POST', '/abandonment', 'Give a placement up; it concludes nothing')
    .input(z.strictObject({ placementId }))
    .output(placement)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  conclusion: route('GET', '/conclusion', 'What your last placement concluded, and why')
    .output(conclusion)
    .errors({ UNAUTHENTICATED, NOT_FOUND }),
  apply: route(
    'PUT',
    '/application',
    'Make your last placement count, and say where you disagree',
    'What exercises or a sign-off proved stays. Sent again, the last word counts.',
  )
    .input(
      z.strictObject({
        placementId,
        overrides: z
          .record(slug, z.enum(['known', 'unknown']))
          .refine((overrides) => Object.keys(overrides).length <= 500, 'At most 500 competencies.'),
      }),
    )
    .output(z.object({ appliedAt: instant }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
}
