import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import {
  email,
  instant,
  limits,
  localDate,
  name,
  pace,
  password,
  startingPoint,
  target,
  timeZone,
  weekdayMinutes,
} from './shapes'

const { CONFLICT, INVALID, REFUSED, TOO_MANY, UNAUTHENTICATED } = problems
const theme = z.enum(['system', 'light', 'dark'])

const viewer = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(['learner', 'admin']),
  /** May write paths for the whole organisation. */
  isAuthor: z.boolean(),
  /** Teams they manage directly; sub-teams come with them. */
  manages: z.array(z.object({ id: z.string(), name: z.string() })),
  timeZone: z.string(),
  theme,
  hasPassword: z.boolean(),
  hasRoadmap: z.boolean(),
  unread: z.number().int().describe('How much you were told and have not read, counted up to 100.'),
})

export const settings = z.object({
  target,
  targetDate: localDate.nullable(),
  weekdayMinutes,
  daysOff: z.array(localDate),
  stack: z.record(z.string(), z.string()),
  paceOverride: pace.nullable().describe('The pace you set yourself; null where it is learned.'),
  version: z.number().int(),
})

export type Viewer = z.infer<typeof viewer>
export type Settings = z.infer<typeof settings>

const settingsChange = z.strictObject({
  target: target.optional(),
  targetDate: localDate.nullable().optional(),
  weekdayMinutes: weekdayMinutes.optional(),
  daysOff: z.array(localDate).max(limits.daysOff, `At most ${limits.daysOff} days off.`).optional(),
  stack: z.record(z.string().max(40), z.string().max(40)).optional(),
  paceOverride: pace.nullable().optional(),
  startingPoint: startingPoint.optional(),
  timeZone: timeZone.optional(),
  /** The version this change was made from; another version now is a conflict. Not needed the first time. */
  version: z.number().int().optional(),
})

export const meContract = {
  get: oc
    .route({ method: 'GET', path: '/me', tags: ['You'], summary: 'Who is signed in' })
    .output(viewer)
    .errors({ UNAUTHENTICATED }),
  change: oc
    .route({ method: 'PATCH', path: '/me', tags: ['You'], summary: 'Change your name, time zone or theme' })
    .input(z.strictObject({ name: name.optional(), timeZone: timeZone.optional(), theme: theme.optional() }))
    .output(viewer)
    .errors({ UNAUTHENTICATED, INVALID }),
  settings: oc
    .route({ method: 'GET', path: '/me/settings', tags: ['You'], summary: 'What your plan is made from' })
    .output(settings.nullable())
    .errors({ UNAUTHENTICATED }),
  changeSettings: oc
    .route({
      method: 'PATCH',
      path: '/me/settings',
      tags: ['You'],
      summary: 'Change what your plan is made from',
    })
    .input(settingsChange)
    .output(settings)
    .errors({ UNAUTHENTICATED, INVALID, CONFLICT }),
  changePassword: oc
    .route({
      method: 'PUT',
      path: '/me/password',
      tags: ['You'],
      summary: 'Change your password; every other session ends',
    })
    .input(z.strictObject({ current: z.string().max(limits.passwordMax), next: password }))
    .output(z.object({ changedAt: instant }))
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, TOO_MANY }),
  signOutEverywhere: oc
    .route({ method: 'DELETE', path: '/me/sessions', tags: ['You'], summary: 'Sign out everywhere' })
    .output(z.object({ endedAt: instant }))
    .errors({ UNAUTHENTICATED }),
}

export const signInContract = {
  options: oc
    .route({
      method: 'GET',
      path: '/sign-in-options',
      tags: ['Sign-in'],
      summary: 'The ways to sign in here',
    })
    .output(
      z.object({
        setUpNeeded: z.boolean(),
        provider: z.object({ id: z.string(), name: z.string() }).nullable(),
        demo: z.array(z.object({ label: z.string(), email: z.string(), password: z.string() })),
      }),
    ),
  setUp: oc
    .route({
      method: 'POST',
      path: '/set-up',
      tags: ['Sign-in'],
      summary: 'Become the first admin, with the printed code',
    })
    .input(z.strictObject({ code: z.string().max(100), name, email, password, timeZone }))
    .output(z.object({ email: z.string() }))
    .errors({ INVALID, REFUSED, CONFLICT, TOO_MANY }),
}
