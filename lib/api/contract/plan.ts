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
  pausedOn: z.array(localDate).optional().describe('Days off in the middle of the step.'),
})

const plannedWeek = z.object({
  monday: localDate,
  capacity: z.number().int().describe('Minutes there are.'),
  used: z.number().int().describe('Minutes planned.'),
  slots: z.array(z.object({ day: localDate, step: stepId, minutes: z.number().int() })),
})

const what = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('target') }),
  z.object({ kind: z.literal('assignment'), id: z.string() }),
])

const dueVerdict = z.object({
  what,
  due: localDate,
  finish: localDate.optional(),
  lateness: z.number().int().describe('Days past the due date; negative is days to spare.'),
  causes: z.array(stepId).describe('Where it is late: the steps due by then, more than there is time for.'),
  clashes: z
    .array(what)
    .describe('Where it is late: the other dates that some of these steps are there for.'),
  neededWeeklyMinutes: z
    .number()
    .int()
    .optional()
    .describe('The least weekly minutes with which this date holds; missing where none does.'),
  impossible: z
    .enum(['past', 'too-soon'])
    .optional()
    .describe('Why it cannot be met at all: it is past, or 24 hours a day would not do.'),
})

const wishVerdict = z.object({
  step: stepId,
  wish: z.enum(['pin', 'postponement']),
  honoured: z.boolean(),
  along: z.array(stepId).describe('What comes along: what a pin needs, what needs a postponed step.'),
  heldBy: stepId.optional().describe('The pin that needs the postponed step, or is the step.'),
  cost: z
    .array(
      z.object({
        what,
        due: localDate,
        lateness: z.number().int().describe('Days late, if the wish were followed all the same.'),
        planned: z.number().int().describe('Days late as it is planned; negative is days to spare.'),
      }),
    )
    .describe('Where dates forbid it: what it would cost.'),
})

/** A plan as the planner gives it. */
export const plan = z.object({
  scope: z.array(slug).describe('The competencies to do, in curriculum order.'),
  steps: z.array(plannedStep),
  weeks: z.array(plannedWeek),
  finish: localDate.optional(),
  finishRange: z
    .object({
      half: localDate.describe('Half the time you are done by the end of this day.'),
      fourInFive: localDate.describe('Four times of five you are done by the end of this day.'),
    })
    .optional()
    .describe('How sure the finish is, from what is known of your pace.'),
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
  targetReached: z.boolean(),
  wishes: z.array(wishVerdict).describe('What became of each pin, then of each postponement.'),
  leftOut: z.array(
    z.object({
      competency: slug,
      proof: proofKind,
      assignments: z.array(z.string()).describe('The assignments that ask for it.'),
    }),
  ),
})
