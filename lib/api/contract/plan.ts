import { z } from 'zod'
import { localDate, proofKind, slug, stepId } from './shapes'

const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('target'), level: slug.optional() }),
  z.object({ kind: z.literal('prerequisite'), of: z.string() }),
  z.object({
    kind: z.literal('assigned'),
    assignment: z.string(),
    by: z.string(),
    due: localDate.optional(),
  }),
  z.object({ kind: z.literal('pinned') }),
])

const plannedStep = z.object({
  id: stepId,
  competency: slug,
  minutes: z.number().int().describe('At your pace.'),
  start: localDate,
  end: localDate,
  due: localDate.optional(),
  reasons: z.array(reason),
})

const plannedWeek = z.object({
  monday: localDate,
  capacity: z.number().int().describe('Minutes there are.'),
  used: z.number().int().describe('Minutes planned.'),
  slots: z.array(z.object({ day: localDate, step: stepId, minutes: z.number().int() })),
})

const dueVerdict = z.object({
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('target') }),
    z.object({ kind: z.literal('assignment'), id: z.string() }),
  ]),
  due: localDate,
  finish: localDate.optional(),
  lateness: z.number().int().describe('Days past the due date; negative is days to spare.'),
  causes: z.array(stepId).describe('The steps that stand in the way, where it is late.'),
})

/** A plan as the planner gives it. */
export const plan = z.object({
  scope: z.array(slug).describe('The competencies to do, in curriculum order.'),
  steps: z.array(plannedStep),
  weeks: z.array(plannedWeek),
  finish: localDate.optional(),
  minutes: z.number().int(),
  verdict: z.object({
    dues: z.array(dueVerdict),
    maximumLateness: z.number().int().optional(),
    neededWeeklyMinutes: z
      .number()
      .int()
      .optional()
      .describe('The least weekly minutes with which everything is on time; missing where none does.'),
  }),
  leftOut: z.array(z.object({ competency: slug, proof: proofKind })),
})
