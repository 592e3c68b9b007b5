import { z } from 'zod'
import { paceLimits } from '@/lib/pace/pace'

/** The limits that a person can meet, each with a number; screens show the same ones. */
export const limits = {
  nameLength: 100,
  emailLength: 254,
  passwordMin: 10,
  passwordMax: 1024,
  answerLength: 2_000,
  daysOff: 400,
  minutesADay: 720,
  targetCompetencies: 500,
  searchLength: 100,
  /** A CSV file of people. */
  importBytes: 2 * 1024 * 1024,
  importRows: 2_000,
  /** Bytes of a request body: the longest answer to an exercise, and what is said with it. */
  bodyBytes: 80 * 1024,
} as const

const isCalendarDate = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const isTimeZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.')

/** The id of a person, a team, a path and so on: random, or readable in a demonstration. */
export const recordId = z
  .string()
  .max(64)
  .regex(/^[\w-]+$/, 'This is not an id.')

export const stepId = z
  .string()
  .max(161)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'A step is written competency/step.')

/** A calendar date that exists, between 2000 and 2199. */
export const localDate = z
  .string()
  .regex(/^2[01]\d\d-\d\d-\d\d$/, 'Write the date as YYYY-MM-DD.')
  .refine(isCalendarDate, 'This date does not exist.')

/** A UTC instant in milliseconds. */
export const instant = z.number().int()

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(limits.emailLength)
  .pipe(z.email('This is not an e-mail address.'))

/** Text that every database can keep: no NUL, which PostgreSQL refuses. */
export const plainText = z.string().refine((text) => !text.includes('\0'), 'Leave out the NUL character.')

/** What whoever sends a request names it by, so that it counts once however often it is sent. */
export const requestKey = z
  .string()
  .regex(/^[\w-]{8,64}$/, 'Use 8 to 64 letters, digits, hyphens and underscores.')

/** No line breaks and no other control characters. */
const isOneLine = (text: string) => !/\p{Cc}/u.test(text)

export const name = z
  .string()
  .refine(isOneLine, 'A name is one line of text.')
  .trim()
  .min(1, 'Write a name.')
  .max(limits.nameLength, `A name has at most ${limits.nameLength} characters.`)

export const timeZone = z.string().max(64).refine(isTimeZone, 'This time zone is not known.')

export const password = z
  .string()
  .min(limits.passwordMin, `A password has at least ${limits.passwordMin} characters.`)
  .max(limits.passwordMax, `A password has at most ${limits.passwordMax} characters.`)

/** Minutes of study on one weekday. */
const dayMinutes = z
  .number()
  .int('Whole minutes only.')
  .min(0, 'Minutes cannot be negative.')
  .max(limits.minutesADay, `At most ${limits.minutesADay} minutes a day.`)

export const weekdayMinutes = z
  .tuple([dayMinutes, dayMinutes, dayMinutes, dayMinutes, dayMinutes, dayMinutes, dayMinutes])
  .refine((days) => days.some((minutes) => minutes > 0), 'Give at least one day some minutes.')

/** Actual over estimated minutes. */
export const pace = z
  .number()
  .min(paceLimits.min, `A pace is at least ${paceLimits.min}.`)
  .max(paceLimits.max, `A pace is at most ${paceLimits.max}.`)

export const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('level'), level: slug }),
  z.object({
    kind: z.literal('competencies'),
    competencies: z.array(slug).min(1).max(limits.targetCompetencies),
  }),
])

/** Where somebody says they are: everything up to a level, or competency by competency. */
export const startingPoint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('level'), level: slug.nullable() }),
  z.object({ kind: z.literal('competencies'), competencies: z.array(slug).max(limits.targetCompetencies) }),
])

/** How fresh a proof is: it ages in view and is never taken away. */
export const proofAge = z.object({
  state: z.enum(['fresh', 'fading', 'due']),
  due: localDate.describe('Your own day from which it should be shown again.'),
  shown: localDate.describe('Your own day on which it was last shown.'),
  retrievability: z.number().describe('How likely it is still there, 0 to 1.'),
})

export const proofKind = z.enum(['stated', 'steps', 'exercises', 'placement', 'sign-off'])
