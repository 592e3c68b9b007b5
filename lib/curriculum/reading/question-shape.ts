import { z } from 'zod'
import { slugPattern } from './shapes'

/** What `placement.yaml` holds. References, counts and lengths are checked once all is read. */
const id = z.string().regex(slugPattern)
const text = z.string().trim().min(1)
/** Spaces at the front of the first line belong to a snippet or a plan. */
const block = z.string().min(1)

const languages = ['sql', 'python', 'yaml', 'bash', 'hcl', 'dockerfile', 'json', 'text'] as const

const shown = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), language: z.enum(languages), text: block }),
  z.strictObject({ kind: z.literal('plan'), text: block }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(text).min(1),
    /** A cell is text, a number, true, false or null. */
    rows: z.array(z.array(z.unknown())).min(1),
    caption: text.optional(),
  }),
])

export const questionShape = z.strictObject({
  id,
  topic: text,
  lesson: text,
  use: z.array(z.enum(['placement', 'review'])).min(1),
  ask: text,
  show: shown.optional(),
  options: z.array(
    z.strictObject({
      text,
      correct: z.boolean().optional(),
      misconception: text.optional(),
      feedback: text,
    }),
  ),
})

export const questionsShape = z.strictObject({ questions: z.array(questionShape).min(1) })

export type QuestionEntry = z.infer<typeof questionShape>
export type QuestionsFile = z.infer<typeof questionsShape>
