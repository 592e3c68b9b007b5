import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { slug, stepId } from './shapes'

const stepBrief = z.object({
  id: stepId,
  title: z.string(),
  kind: z.enum(['lesson', 'exercise']),
  form: z.enum(['full', 'guided-reading', 'runs', 'guided-practice']),
  minutes: z.number().int(),
  prerequisites: z.array(stepId),
})

const competencyBrief = z.object({
  id: slug,
  title: z.string(),
  distinction: z.string().optional(),
  level: slug,
  strand: slug,
  prerequisites: z.array(slug),
  steps: z.array(stepBrief),
})

/** The whole curriculum in brief: what a page needs to name, draw and plan it. */
const curriculumBrief = z.object({
  version: z.string(),
  levels: z.array(z.object({ id: slug, name: z.string(), title: z.string(), promise: z.string() })),
  strands: z.array(z.object({ id: slug, title: z.string() })),
  axes: z.array(
    z.object({
      id: slug,
      label: z.string(),
      default: slug,
      options: z.array(z.object({ id: slug, label: z.string() })),
      note: z.string().optional(),
    }),
  ),
  competencies: z.array(competencyBrief),
})

export type CurriculumBrief = z.infer<typeof curriculumBrief>

const competencyDetail = competencyBrief.extend({
  summary: z.string(),
  outcomes: z.array(z.string()),
  topics: z.array(z.object({ id: slug, title: z.string() })),
  neededBy: z.array(slug),
})

export const curriculumContract = {
  list: oc
    .route({ method: 'GET', path: '/competencies', tags: ['Curriculum'], summary: 'The curriculum in brief' })
    .output(curriculumBrief),
  get: oc
    .route({ method: 'GET', path: '/competencies/{id}', tags: ['Curriculum'], summary: 'One competency' })
    .input(z.object({ id: slug }))
    .output(competencyDetail)
    .errors({ NOT_FOUND: problems.NOT_FOUND, INVALID: problems.INVALID }),
}
