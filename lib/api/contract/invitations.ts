import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { email, instant, limits, name, password, recordId, timeZone } from './shapes'
import { teamRole } from './teams'

const { CONFLICT, INVALID, NOT_FOUND, REFUSED, TOO_MANY, UNAUTHENTICATED, UNAVAILABLE } = problems

const invitation = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  team: z.object({ id: z.string(), name: z.string() }).nullable(),
  role: teamRole,
  invitedBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: instant,
  expiresAt: instant,
})

export type Invitation = z.infer<typeof invitation>

const delivery = z
  .enum(['mail', 'outbox', 'none'])
  .describe(
    'How its letter leaves: by the mail server; into the folder `outbox` of an installation without one, where it stays; or not at all. But for `mail`, pass the link on.',
  )

export type Delivery = z.infer<typeof delivery>

const importRow = z.object({
  /** The line of the file it begins on, the heading being 1. */
  line: z.number().int(),
  email: z.string(),
  name: z.string(),
  team: z.string(),
  role: z.string(),
  /** `invite`: an invitation is made; `add`: they are here and join the team; `nothing`: it is so already. */
  outcome: z.enum(['invite', 'add', 'nothing', 'wrong']),
  /** What happens, or what is wrong and what to do. */
  message: z.string(),
  /** Given once, when an invitation is made. */
  link: z.string().optional(),
})

const importReport = z.object({
  rows: z.array(importRow),
  counts: z.object({
    invite: z.number().int(),
    add: z.number().int(),
    nothing: z.number().int(),
    wrong: z.number().int(),
  }),
  delivery,
  /** How the file was read: `UTF-8`, `UTF-16` or `Windows-1252`. */
  encoding: z.string(),
  /** Stands for what is reported here: send it with the file to have just this done. */
  reviewed: z.string(),
})

export type ImportReport = z.infer<typeof importReport>
export type ImportRow = z.infer<typeof importRow>

const made = invitation.extend({ link: z.string(), delivery })

export type MadeInvitation = z.infer<typeof made>

const file = z
  .string()
  .min(1, 'The file is empty.')
  .max(
    Math.ceil(limits.importBytes / 3) * 4,
    `A file has at most ${limits.importBytes / 1024 / 1024} MB. Split it.`,
  )
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'Send the file as base64.')
  .describe(
    `A CSV file as base64, at most ${limits.importBytes / 1024 / 1024} MB and ${limits.importRows} rows, with the columns email, name, team and role.`,
  )

const code = z.string().min(1).max(100).describe('What follows the # in the link.')
const tags = ['Invitations']

export const invitationsContract = {
  list: oc
    .route({ method: 'GET', path: '/invitations', tags, summary: 'Invitations that wait, in your teams' })
    .output(z.object({ invitations: z.array(invitation) }))
    .errors({ UNAUTHENTICATED }),
  make: oc
    .route({
      method: 'POST',
      path: '/invitations',
      tags,
      summary: 'Invite somebody',
      description:
        'The link is in the answer, and in a mail where this installation sends any: it works once, for seven days, for whoever has this e-mail. It takes the place of an earlier one to the same team.',
    })
    .input(
      z.strictObject({
        email,
        name: name.nullable().optional(),
        teamId: recordId.nullable().describe('Null for no team yet, which is for admins.'),
        role: teamRole.default('member'),
      }),
    )
    .output(made)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, UNAVAILABLE }),
  renew: oc
    .route({
      method: 'POST',
      path: '/invitations/{id}/renewals',
      tags,
      summary: 'Invite again whoever has not joined yet',
      description: 'For another seven days from now, with a new link; the one before no longer works.',
    })
    .input(z.strictObject({ id: recordId }))
    .output(made)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, UNAVAILABLE }),
  revoke: oc
    .route({ method: 'DELETE', path: '/invitations/{id}', tags, summary: 'Take an invitation back' })
    .input(z.strictObject({ id: recordId }))
    .output(z.object({ revokedAt: instant }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  find: oc
    .route({
      method: 'POST',
      path: '/invitation-lookup',
      tags,
      summary: 'What an invitation is about, by the code of its link',
      description: 'The code goes in the body, so that it stands in no log.',
    })
    .input(z.strictObject({ code }))
    .output(
      z.object({
        organisation: z.string().describe('The host of this installation.'),
        team: z.string().nullable(),
        role: teamRole,
        invitedBy: z.string(),
        name: z.string().nullable(),
        email: z.string().describe('Masked: a***@harebell.example.'),
        expiresAt: instant,
      }),
    )
    .errors({ INVALID, NOT_FOUND, TOO_MANY }),
  accept: oc
    .route({
      method: 'POST',
      path: '/invitation-acceptance',
      tags,
      summary: 'Join by an invitation, with a name and a password',
      description: 'Only with the e-mail it was made for. Whoever is here already signs in and accepts then.',
    })
    .input(z.strictObject({ code, email, name, password, timeZone }))
    .output(z.object({ email: z.string() }))
    .errors({ INVALID, REFUSED, NOT_FOUND, CONFLICT, TOO_MANY, UNAVAILABLE }),
  acceptAsMe: oc
    .route({
      method: 'POST',
      path: '/me/invitation-acceptance',
      tags,
      summary: 'Accept an invitation that was made for your e-mail',
    })
    .input(z.strictObject({ code }))
    .output(z.object({ team: z.object({ id: z.string(), name: z.string() }).nullable() }))
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, TOO_MANY, UNAVAILABLE }),
  checkImport: oc
    .route({
      method: 'POST',
      path: '/people-import-checks',
      tags,
      summary: 'See row by row what a CSV file of people would do; nothing is done',
    })
    .input(z.strictObject({ file }))
    .output(importReport)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED }),
  import: oc
    .route({
      method: 'POST',
      path: '/people-imports',
      tags,
      summary: 'Do what the check of a CSV file reported: all of it or nothing',
      description:
        'With `reviewed` from the check. Where a row is wrong nothing is done (422); where something changed since, neither (409, with the report as it is now in `current`).',
    })
    .input(z.strictObject({ file, reviewed: z.string().max(100) }))
    .output(importReport)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, CONFLICT, UNAVAILABLE }),
}
