import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isPublicLink } from '@/lib/paths/is-public-link'
import { problems } from './errors'
import { instant, localDate, plainText, slug, stepId } from './shapes'

const { CONFLICT, INVALID, NOT_FOUND, REFUSED, UNAUTHENTICATED, UNAVAILABLE } = problems

/** The limits of a path, each with a number; the builder shows the same ones. */
export const pathLimits = {
  titleLength: 120,
  summaryLength: 400,
  noteLength: 1_000,
  messageLength: 500,
  urlLength: 500,
  sections: 30,
  items: 200,
  minutes: 2_400,
} as const

export const pathId = z.string().regex(/^[0-9a-f]{32}$/, 'This is not the id of a path.')

/** One line of text with a limit that says itself. */
const line = (what: string, most: number) =>
  plainText
    .refine((text) => !/\p{Cc}/u.test(text), `${what} is one line of text.`)
    .transform((text) => text.trim())
    .pipe(z.string().max(most, `${what} has at most ${most} characters.`))

export const text = (what: string, most: number) =>
  plainText.max(most, `${what} has at most ${most} characters.`)

const title = line('A title', pathLimits.titleLength).pipe(z.string().min(1, 'Write a title.'))
export const itemId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id has lower-case letters, digits and single hyphens.')
const minutes = z
  .number()
  .int('Whole minutes only.')
  .min(1, 'At least a minute.')
  .max(pathLimits.minutes, `At most ${pathLimits.minutes / 60} hours.`)

const base = {
  id: itemId,
  required: z.boolean().describe('What is optional is planned once somebody takes it on.'),
  note: text('A note', pathLimits.noteLength).optional(),
}
const after = z.array(itemId).max(20).optional().describe('Items of this path that come before it.')

const pathItem = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('competency'), competency: slug }),
  z.strictObject({ ...base, kind: z.literal('step'), step: stepId }),
  z.strictObject({
    ...base,
    kind: z.literal('link'),
    title,
    url: z
      .string()
      .max(pathLimits.urlLength, `A link has at most ${pathLimits.urlLength} characters.`)
      .refine(isPublicLink, 'A link begins with https:// and leads to a public address.'),
    minutes,
    after,
  }),
  z.strictObject({ ...base, kind: z.literal('task'), title, minutes, after }),
])

export const pathContent = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        id: itemId,
        title: line('A title', pathLimits.titleLength),
        items: z.array(pathItem),
      }),
    )
    .max(pathLimits.sections, `A path has at most ${pathLimits.sections} sections.`)
    .refine(
      (sections) => sections.reduce((sum, { items }) => sum + items.length, 0) <= pathLimits.items,
      `A path has at most ${pathLimits.items} items.`,
    ),
})

const totals = z.object({
  required: z.number().int().describe('Minutes of what is required, as estimated.'),
  optional: z.number().int(),
  byLevel: z.array(z.object({ level: slug, minutes: z.number().int() })),
  own: z.number().int().describe('Minutes of required links and tasks.'),
  competencies: z.number().int(),
  items: z.number().int(),
})

const team = z.object({ id: z.string(), name: z.string() })

const draft = {
  title,
  summary: text('A summary', pathLimits.summaryLength),
  isOpen: z.boolean().describe('Whether people may ask for it for themselves.'),
  content: pathContent,
}

const path = z.object({
  ...draft,
  id: z.string(),
  isForAll: z.boolean().describe('Of the whole organisation.'),
  team: team.nullable(),
  version: z.number().int().describe('Of the draft; a save says which one it was made from.'),
  savedAt: instant,
  savedBy: z.string().nullable(),
  publishedVersion: z.number().int().nullable(),
  isPublished: z.boolean().describe('Whether this draft is what is published.'),
  archivedAt: instant.nullable(),
  mayChange: z.boolean(),
  faults: z
    .array(z.object({ path: z.string(), message: z.string(), itemId: z.string().optional() }))
    .describe('What keeps it from being published.'),
  warnings: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('missing'), itemId: z.string(), needs: z.array(slug) }),
        z.object({ kind: z.literal('order'), itemId: z.string(), below: z.array(z.string()) }),
        z.object({ kind: z.literal('covered'), itemId: z.string(), by: z.string() }),
      ]),
    )
    .describe(
      'What it leaves to the reader: prerequisites that are missing or come later, and what is in it twice.',
    ),
  totals,
})

export type Path = z.infer<typeof path>

const listed = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  isForAll: z.boolean(),
  team: team.nullable(),
  publishedVersion: z.number().int().nullable(),
  publishedAt: instant.nullable(),
  isPublished: z.boolean(),
  savedAt: instant,
  archivedAt: instant.nullable(),
  mayChange: z.boolean(),
  people: z.number().int().describe('Who have it assigned, as far as you look after them or write it.'),
  totals,
})

const version = z.object({
  version: z.number().int(),
  title: z.string(),
  content: pathContent,
  note: z.string().nullable(),
  restored: z.number().int().nullable().describe('The version whose content was brought back.'),
  publishedAt: instant,
  publishedBy: z.string().nullable(),
  added: z.number().int(),
  removed: z.number().int(),
  totals,
})

const published = z.object({
  version: z.number().int(),
  people: z.number().int().describe('Whose plan it changed.'),
})

const one = z.strictObject({ id: pathId })
const tags = ['Paths']

export const pathsContract = {
  list: oc
    .route({ method: 'GET', path: '/paths', tags, summary: 'The learning paths you may read' })
    .output(z.array(listed))
    .errors({ UNAUTHENTICATED }),
  templates: oc
    .route({
      method: 'GET',
      path: '/path-templates',
      tags,
      summary: 'Paths that are ready to be used or changed',
    })
    .output(z.array(z.object({ id: z.string(), title: z.string(), summary: z.string(), totals })))
    .errors({ UNAUTHENTICATED }),
  make: oc
    .route({ method: 'POST', path: '/paths', tags, summary: 'Make a path, empty or from a template' })
    .input(
      z.strictObject({
        teamId: z.string().max(64).nullable().describe('Null for one of the whole organisation.'),
        template: z.string().max(100).optional(),
        title: title.optional(),
      }),
    )
    .output(path)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, UNAVAILABLE }),
  get: oc
    .route({ method: 'GET', path: '/paths/{id}', tags, summary: 'A path with its draft' })
    .input(one)
    .output(path)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  save: oc
    .route({
      method: 'PUT',
      path: '/paths/{id}/draft',
      tags,
      summary: 'Keep a draft',
      description: 'A draft made from an older version is a conflict; `current` is the path as it stands.',
    })
    .input(one.extend({ ...draft, version: z.number().int() }))
    .output(path)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, CONFLICT, UNAVAILABLE }),
  preview: oc
    .route({
      method: 'GET',
      path: '/paths/{id}/preview/{personId}',
      tags,
      summary: 'What a path would be for one person',
    })
    .input(one.extend({ personId: z.string().max(64) }))
    .output(
      z.object({
        name: z.string(),
        today: localDate,
        competencies: z.number().int(),
        proven: z.number().int(),
        minutes: z.number().int().nullable().describe('At their pace, with all it needs.'),
        first: localDate.nullable().describe('When it is done if it comes first.'),
        beside: localDate.nullable().describe('When it is done beside everything else they have.'),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  impact: oc
    .route({
      method: 'GET',
      path: '/paths/{id}/impact',
      tags,
      summary: 'Whom publishing the draft affects, and how',
    })
    .input(one)
    .output(
      z.object({
        version: z.number().int(),
        added: z.number().int(),
        removed: z.number().int(),
        people: z.array(
          z.object({
            personId: z.string(),
            name: z.string(),
            stays: z.number().int().describe('Items that are done and stay done.'),
            minutes: z.number().int().nullable().describe('More, or less where negative, at their pace.'),
            becomesLate: z.boolean(),
          }),
        ),
        followers: z
          .number()
          .int()
          .describe('Everybody whose plan it changes; `people` are those you look after.'),
        unaffected: z.number().int().describe('Who hold to an older version.'),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED }),
  publish: oc
    .route({
      method: 'POST',
      path: '/paths/{id}/versions',
      tags,
      summary: 'Publish the draft as a new version',
      description: 'What was published never changes. Publishing the same draft twice publishes once.',
    })
    .input(
      one.extend({
        version: z.number().int().describe('Of the draft.'),
        note: text('A note', pathLimits.messageLength).optional(),
      }),
    )
    .output(published)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, CONFLICT, UNAVAILABLE }),
  versions: oc
    .route({ method: 'GET', path: '/paths/{id}/versions', tags, summary: 'What was published of a path' })
    .input(one)
    .output(z.array(version))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  rollBack: oc
    .route({
      method: 'POST',
      path: '/paths/{id}/rollback',
      tags,
      summary: 'Bring back an older version, as a new one',
    })
    .input(
      one.extend({
        version: z.number().int(),
        current: z.number().int().describe('The version that counts, as you saw it.'),
      }),
    )
    .output(published)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, CONFLICT, UNAVAILABLE }),
  archive: oc
    .route({
      method: 'PUT',
      path: '/paths/{id}/archive',
      tags,
      summary: 'Archive a path; what was assigned stands',
    })
    .input(one)
    .output(z.object({ archivedAt: instant.nullable() }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, UNAVAILABLE }),
  unarchive: oc
    .route({ method: 'DELETE', path: '/paths/{id}/archive', tags, summary: 'Bring an archived path back' })
    .input(one)
    .output(z.object({ archivedAt: instant.nullable() }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, REFUSED, UNAVAILABLE }),
}
