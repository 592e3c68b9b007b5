import { oc } from '@orpc/contract'
import { z } from 'zod'
import { publicLinkFault } from '@/lib/access/public-link'
import { problems } from './errors'
import { instant, plainText, requestKey, slug } from './shapes'

const { CONFLICT, INVALID, NOT_FOUND, REFUSED, TOO_MANY, UNAUTHENTICATED, UNAVAILABLE } = problems

/** The limits that a person can meet; screens show the same ones. */
export const evidenceLimits = { text: 20_000, link: 2_000, comment: 4_000 } as const

const id = z.object({ id: z.string().min(1).max(64) })

const link = z
  .string()
  .trim()
  .max(evidenceLimits.link, `A link has at most ${evidenceLimits.link} characters.`)
  .superRefine((text, context) => {
    const message = publicLinkFault(text)
    if (message) context.addIssue({ code: 'custom', message })
  })

const text = plainText
  .trim()
  .min(1, 'Write something.')
  .max(evidenceLimits.text, `At most ${evidenceLimits.text.toLocaleString('en')} characters.`)

const evidence = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  subject: z.object({
    competency: z.string(),
    competencyTitle: z.string(),
    exercise: z.string().optional().describe('`competency/slug`, where it answers an exercise.'),
    exerciseTitle: z.string().optional(),
    rubric: z.array(z.string()).describe('What the evidence is to show.'),
  }),
  kind: z.enum(['link', 'text', 'written-response']),
  link: z.string().optional(),
  text: z.string().optional(),
  status: z.enum(['submitted', 'approved', 'returned', 'withdrawn']),
  submittedAt: instant,
  decision: z
    .object({
      decision: z.enum(['approved', 'returned']),
      by: z.string(),
      comment: z.string().optional(),
      at: instant,
    })
    .optional(),
})

export type Evidence = z.infer<typeof evidence>

export const evidenceContract = {
  submit: oc
    .route({
      method: 'POST',
      path: '/evidence',
      tags: ['Evidence'],
      summary: 'Hand in evidence for a competency, or a written answer to an exercise, for a sign-off',
    })
    .input(
      z.strictObject({
        competency: slug,
        exercise: slug.optional().describe('An exercise of it that is answered in writing.'),
        link: link.optional(),
        text: text.optional(),
        requestKey: requestKey.describe('A name for this request: sent twice, it hands in once.'),
      }),
    )
    .output(evidence)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, TOO_MANY, UNAVAILABLE }),
  list: oc
    .route({
      method: 'GET',
      path: '/competencies/{competency}/evidence',
      tags: ['Evidence'],
      summary: 'What you handed in for a competency and its exercises, with what was decided',
    })
    .input(z.object({ competency: slug }).strict())
    .output(z.object({ submissions: z.array(evidence), hasManager: z.boolean() }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  get: oc
    .route({ method: 'GET', path: '/evidence/{id}', tags: ['Evidence'], summary: 'One submission' })
    .input(id.strict())
    .output(evidence)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  withdraw: oc
    .route({
      method: 'POST',
      path: '/evidence/{id}/withdrawal',
      tags: ['Evidence'],
      summary: 'Take back what you handed in, before it is decided on',
    })
    .input(id.strict())
    .output(evidence)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, CONFLICT, UNAVAILABLE }),
  decide: oc
    .route({
      method: 'POST',
      path: '/evidence/{id}/decision',
      tags: ['Evidence'],
      summary: 'Approve or return what somebody you manage handed in',
    })
    .input(
      id
        .extend({
          decision: z.enum(['approved', 'returned']),
          comment: plainText
            .trim()
            .min(1, 'Write a comment, or leave it out.')
            .max(evidenceLimits.comment, `At most ${evidenceLimits.comment} characters.`)
            .optional(),
        })
        .strict(),
    )
    .output(evidence)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, CONFLICT, UNAVAILABLE }),
  signOffs: oc
    .route({
      method: 'GET',
      path: '/sign-offs',
      tags: ['Evidence'],
      summary: 'What waits for your decision, and what was decided last, among the people you manage',
    })
    .output(
      z.object({
        waiting: z.array(evidence.extend({ earlier: z.array(evidence) })),
        decided: z.array(evidence),
      }),
    )
    .errors({ UNAUTHENTICATED }),
}
