import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from './contract'
import { type ProblemKind, problemDocument, problems } from './contract/errors'
import { problemKinds, problemType } from './problem-kinds'

/** The OpenAPI 3.1 document of the contract; every error is a problem document. */
export async function openApiDocument(): Promise<OpenAPI.Document> {
  const document = await generator.generate(contract, {
    info: {
      title: 'Cairn',
      version: '1',
      description:
        'Everything the web app reads and changes, for your scripts too. Dates are local calendar dates (YYYY-MM-DD), instants are milliseconds since 1970 in UTC, minutes are whole. Every error is a problem document (RFC 9457).',
    },
    servers: [{ url: '/api/v1' }],
    tags: [
      { name: 'Curriculum', description: 'What there is to learn. Public, and cached by its version.' },
      { name: 'You', description: 'The person who is signed in, and what their plan is made from.' },
      { name: 'Roadmap', description: 'The way from where you are to your target.' },
      { name: 'Review', description: 'What comes back to you before you forget it, and when you review.' },
      {
        name: 'Exercises',
        description: 'Answers you hand in, what became of them, and what you are writing.',
      },
      {
        name: 'Progress',
        description: 'What you have done. Nothing is overwritten: undoing is a new entry.',
      },
      {
        name: 'Placement',
        description:
          'A few questions that find out what you know already, and what follows for your roadmap.',
      },
      { name: 'Teams', description: 'Teams in a tree, who is in them and who manages them.' },
      { name: 'People', description: 'Who is here, who is no longer, and what they may do.' },
      {
        name: 'Invitations',
        description: 'How people come in: by a link that is theirs, one or many at once.',
      },
      { name: 'Standings', description: 'Where teams and people stand, for those who manage them.' },
      {
        name: 'Coverage',
        description: 'What a team needs and has, the cheapest plan to close the gap, and who can help.',
      },
      { name: 'Evidence', description: 'What people hand in for a sign-off, and what is decided on it.' },
      { name: 'Administration', description: 'The trail of what was done, and erasing somebody.' },
      {
        name: 'Paths',
        description: 'Learning paths: written, published, and what each would be for somebody.',
      },
      {
        name: 'Assignments',
        description: 'Who has which path until when, how they stand, and what people ask for.',
      },
      { name: 'Sign-in', description: 'Signing in, and setting up a new installation.' },
    ],
    commonSchemas: { Problem: { schema: problemDocument } },
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'cairn-session',
          description: 'Set by signing in; over https it is called __Host-cairn-session.',
        },
      },
    },
    customErrorResponseBodySchema: () => problemSchema,
  })
  for (const each of operationsOf(document)) describeErrors(each)
  return document
}

/** One operation of a document, with its address. */
export interface Operation {
  readonly method: 'get' | 'put' | 'post' | 'patch' | 'delete'
  readonly path: string
  readonly operation: OpenAPI.OperationObject
}

/** Every operation of a document, in its order. */
export function operationsOf(document: OpenAPI.Document): readonly Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method]
      return operation ? [{ method, path, operation }] : []
    }),
  )
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
const problemSchema = { $ref: '#/components/schemas/Problem' }

/** What any request with a body can be turned away with. */
const ofEveryBody: readonly ProblemKind[] = ['MALFORMED', 'TOO_LARGE', 'NOT_JSON']

function describeErrors({ method, operation }: Operation): void {
  const declared = kindsOf(problems).filter(
    (kind) => String(problems[kind].status) in (operation.responses ?? {}),
  )
  const kinds: ProblemKind[] = [
    ...declared,
    ...(operation.requestBody ? ofEveryBody : []),
    ...(method === 'get' ? [] : (['OTHER_SITE'] as const)),
    'BROKEN',
  ]
  const errors = [...new Set(kinds.map((kind) => problemKinds[kind].status))].map(
    (status) =>
      [status, problemResponse(kinds.filter((kind) => problemKinds[kind].status === status))] as const,
  )
  operation.responses = { ...operation.responses, ...Object.fromEntries(errors) }
  if (declared.includes('UNAUTHENTICATED')) operation.security = [{ session: [] }]
}

function kindsOf<Kinds extends object>(kinds: Kinds): (keyof Kinds)[] {
  return Object.keys(kinds) as (keyof Kinds)[]
}

function problemResponse(kinds: readonly ProblemKind[]): OpenAPI.ResponseObject {
  const examples = kinds.map((kind) => {
    const { status, message: title } = problemKinds[kind]
    return [kind, { value: { type: problemType(kind), title, status } }] as const
  })
  return {
    description: kinds.map((kind) => problemKinds[kind].message).join(' '),
    content: {
      'application/problem+json': { schema: problemSchema, examples: Object.fromEntries(examples) },
    },
  }
}
