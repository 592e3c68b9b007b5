import { z } from 'zod'

/**
 * What each file of `content/` holds. An unknown key is a fault: a misspelt one would otherwise be dropped in silence.
 * References (a topic, a prerequisite) are only text here; whether they lead anywhere is checked once all is read.
 */

/** An id or slug: lower-case letters, digits and single hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Minutes a step may take: below, it is part of another step; above, it does not fit one sitting. */
const lessonMinutes = { least: 10, most: 35 }

const id = z.string().regex(slugPattern)
const text = z.string().trim().min(1)
const order = z.int().min(1)
const minutes = (range: { least: number; most: number }) => z.int().min(range.least).max(range.most)
const titled = z.strictObject({ title: text, text })

const share = z.number().gt(0).lt(0.5)
const majority = z.number().gt(0.5).lt(1)

/** See lib/placement/placement.ts; docs/authoring-questions.md says how to choose them. */
const placementParametersShape = z.strictObject({
  slip: share,
  guess: share,
  unsure: z.strictObject({ known: z.number().gt(0).max(1), unknown: z.number().gt(0).max(1) }),
  bySize: z.number().min(0).max(1),
  outOfOrder: share,
  stopConfidence: majority,
  fewestQuestions: z.int().min(1).max(100),
  mostQuestions: z.int().min(1).max(100),
  callFrom: majority,
  /** Days before a question may be asked again. */
  restDays: z.int().min(0).max(3_650),
})

export const curriculumShape = z.strictObject({
  framework: z.strictObject({
    id,
    title: text,
    purpose: text,
    worksWith: text,
    answersFor: z.array(titled).min(1),
    habits: z.array(titled).min(1),
    usedAs: text,
  }),
  levels: z.array(z.strictObject({ id, order, name: text, title: text, promise: text })).min(1),
  strands: z.array(z.strictObject({ id, order, title: text, summary: text })).min(1),
  axes: z.array(
    z.strictObject({
      id,
      label: text,
      default: text,
      options: z.array(z.strictObject({ id, label: text })).min(1),
      note: text.optional(),
    }),
  ),
  placement: placementParametersShape,
})

const lessonShape = z.strictObject({
  slug: id,
  title: text,
  minutes: minutes(lessonMinutes),
  topics: z.array(text).min(1),
  prerequisites: z.array(text),
  objective: text,
  /** For authors: what the learner works with in this lesson. */
  interactive: text,
  variants: z.strictObject({ axis: text, options: z.array(text).min(1) }).optional(),
  resources: z.array(
    z.strictObject({
      title: text,
      url: z.url({ protocol: /^https$/, hostname: /\./ }),
      kind: z.enum(['docs', 'book', 'paper']),
      why: text,
    }),
  ),
})

export const competencyShape = z.strictObject({
  id,
  level: text,
  order,
  strand: text,
  title: text,
  distinction: text.optional(),
  summary: text,
  topics: z.array(z.strictObject({ id, title: text, named: z.boolean() })).min(1),
  outcomes: z.array(text).min(1),
  prerequisites: z.array(text),
  lessons: z.array(lessonShape).min(1),
  /** The folders of `exercises/`, in the order they are done. */
  exercises: z.array(text),
})

export const tablesShape = z.strictObject({ tables: z.record(z.string(), text) })

export const renamesShape = z.strictObject({
  renames: z.array(z.strictObject({ from: text, to: text })),
})

export const frontMatterShape = z.strictObject({
  slug: text,
  competency: text,
  minutes: z.int(),
  objective: text,
  title: text.optional(),
})

export type CurriculumFile = z.infer<typeof curriculumShape>
export type CompetencyFile = z.infer<typeof competencyShape>
export type LessonEntry = z.infer<typeof lessonShape>
export type RenamesFile = z.infer<typeof renamesShape>
