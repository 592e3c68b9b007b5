import { z } from 'zod'

/** What an endpoint itself can answer with; the key in lower case with hyphens ends the problem's `type`. */
export const problems = {
  UNAUTHENTICATED: { status: 401, message: 'Sign in to do this.' },
  REFUSED: { status: 403, message: 'You may not do this.' },
  NOT_FOUND: { status: 404, message: 'There is nothing here by that name, or it is not yours to see.' },
  CONFLICT: {
    status: 409,
    message: 'This was changed somewhere else in the meantime. Nothing was overwritten.',
    data: z.object({ current: z.unknown() }),
  },
  INVALID: {
    status: 422,
    message: 'Something in the request is not right. Nothing was changed.',
    data: z.object({ faults: z.array(z.object({ path: z.string(), message: z.string() })) }),
  },
  TOO_MANY: {
    status: 429,
    message: 'Too many tries. Wait a moment and try again.',
    data: z.object({ retryAfterSeconds: z.number().int() }),
  },
  UNAVAILABLE: {
    status: 503,
    message: 'This cannot be done right now. What you had is unchanged; try again soon.',
  },
} as const

/** What any request can be turned away with before an endpoint sees it, and what is nobody's fault but ours. */
export const doorProblems = {
  MALFORMED: { status: 400, message: 'The request cannot be read. Nothing was changed.' },
  OTHER_SITE: { status: 403, message: 'Another site asked for this. Nothing was changed.' },
  NO_SUCH_METHOD: { status: 405, message: 'This cannot be done here by that method. Nothing was changed.' },
  TOO_LARGE: { status: 413, message: 'The request is larger than is accepted. Nothing was changed.' },
  NOT_JSON: { status: 415, message: 'Send the body as application/json. Nothing was changed.' },
  BROKEN: { status: 500, message: 'Something broke on our side. It was noted; what you had is unchanged.' },
} as const

/** The body of every error, RFC 9457. */
export const problemDocument = z.object({
  type: z.string().describe('Names the kind of problem and links to what it means.'),
  title: z.string().describe('The kind of problem in words; the same each time.'),
  status: z.number().int(),
  detail: z.string().optional().describe('What went wrong this time, and what to do.'),
  instance: z
    .string()
    .optional()
    .describe('The path of the request, or the number under which a fault of ours was noted.'),
  faults: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe('Everything that is wrong in the input, and where.'),
  current: z.unknown().optional().describe('How it stands now, where somebody else was first.'),
  retryAfterSeconds: z.number().int().optional(),
})

export type ProblemKind = keyof typeof problems | keyof typeof doorProblems
export type ProblemDocument = z.infer<typeof problemDocument>
