import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { instant } from './shapes'

const { INVALID, REFUSED, UNAUTHENTICATED } = problems

const entry = z.object({
  sequence: z.number().int(),
  at: instant,
  actor: z
    .object({ id: z.string(), name: z.string().nullable() })
    .nullable()
    .describe('Who did it, with the name they have now; null for the installation itself.'),
  action: z.string(),
  subject: z.string().describe('To what, such as `person:…` or `team:…`.'),
  subjectName: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

const filter = z.string().min(1).max(120).optional()

export type AuditEntry = z.infer<typeof entry>

export const auditContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/audit',
      tags: ['Administration'],
      summary: 'What was done here, the newest first, by pages of 50',
    })
    .input(
      z.strictObject({
        actor: filter.describe('Only what this person did, by their id.'),
        subject: filter.describe('Only what was done to this.'),
        action: filter.describe('Only this, such as `team.created`.'),
        before: z.coerce.number('Write the number of an entry.').int().min(0).max(2_147_483_647).optional(),
      }),
    )
    .output(z.object({ entries: z.array(entry), next: z.number().int().nullable() }))
    .errors({ UNAUTHENTICATED, INVALID, REFUSED }),
}
