import { z } from 'zod'
import { checkSpecShape } from './check-spec-shape'

/** Minutes an exercise may take: below, it is part of another step; above, it does not fit one sitting. */
const minutes = { least: 10, most: 45 }

/** What an exercise's answer is: the engine that runs it, or the form it takes. */
export const exerciseKinds = [
  'sql-postgres',
  'sql-duckdb',
  'python',
  'config-yaml',
  'config-json',
  'config-hcl',
  'config-dockerfile',
  'ordering',
  'matching',
  'multiple-choice',
  'design-decision',
  'written-response',
] as const

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/)
const text = z.string().trim().min(1)

const answerShape = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('text'), text }),
  z.strictObject({ form: z.literal('order'), items: z.array(text) }),
  z.strictObject({ form: z.literal('edges'), edges: z.array(z.tuple([text, text])) }),
  z.strictObject({ form: z.literal('choices'), choices: z.record(z.string(), z.array(text)) }),
])

const boardShape = z.strictObject({
  items: z.array(z.strictObject({ id, text, code: z.boolean().optional() })),
  questions: z.array(
    z.strictObject({
      id,
      text,
      choose: z.enum(['one', 'many']),
      options: z.array(z.strictObject({ id, text })).min(2),
    }),
  ),
})

export const exerciseShape = z.strictObject({
  title: text,
  minutes: z.int().min(minutes.least).max(minutes.most),
  kind: z.enum(exerciseKinds),
  topics: z.array(text).min(1),
  /** Left out, an exercise needs the lessons of its competency that share a topic with it. */
  prerequisites: z.array(text).optional(),
  /** One or two sentences, for lists; what the learner works from is `brief.mdx`. */
  brief: text,
  tables: z.array(text),
  /** Guided practice: what is handed out beside tables, and what a right answer shows. */
  materials: z.array(text).optional(),
  asserts: z.array(text).min(1).optional(),

  /** With these an exercise runs; everything below is for one that does. */
  checks: z.array(checkSpecShape).min(1).optional(),
  /** Files or folders of the data set, by the path an answer opens them with. */
  files: z.array(text).optional(),
  result: z
    .strictObject({
      grain: text,
      columns: z.array(z.strictObject({ name: text, about: text.optional() })).min(1),
      order: text.optional(),
    })
    .optional(),
  limits: z
    .strictObject({
      seconds: z.int().min(1).max(60).optional(),
      rows: z.int().min(1).max(10_000).optional(),
      outputBytes: z
        .int()
        .min(1024)
        .max(1024 * 1024)
        .optional(),
    })
    .optional(),
  /** Figures that `brief.mdx` shows: each a query that gives one value of the visible data. */
  figures: z.record(name, text).optional(),
  parameters: z.record(name, text).optional(),
  /** From a nudge to nearly there, as Markdown. */
  hints: z.array(text).min(1).max(6).optional(),
  /** Why the solution is right, as Markdown. */
  explanation: text.optional(),
  board: boardShape.optional(),
  /** The right answer of a choice kind; the others have `solution.*`. */
  answer: answerShape.optional(),
  wrongAnswers: z
    .array(
      z.strictObject({
        answer: text,
        because: text,
        file: text.optional(),
        given: answerShape.optional(),
        caughtBy: text.optional(),
      }),
    )
    .min(1),
})

export type ExerciseFile = z.infer<typeof exerciseShape>
