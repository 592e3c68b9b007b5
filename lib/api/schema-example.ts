/** As much of a JSON Schema as the contract's schemas use. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: boolean | Schema
  readonly prefixItems?: readonly Schema[]
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly description?: string
}

/** Makes a believable value of a schema; where it stands (`['me.get', 'id']`) says what stands in it. */
export function exampleOf(schema: Schema, place: readonly string[] = []): unknown {
  const named = namedExample(schema, place)
  if (named !== undefined) return named
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = schema.anyOf ?? schema.oneOf
  if (choice?.[0]) return exampleOf(choice[0], place)
  if (schema.prefixItems) return schema.prefixItems.map((item) => exampleOf(item, place))
  if (schema.type === 'array') return typeof schema.items === 'object' ? [exampleOf(schema.items, place)] : []
  if (schema.type === 'object') return exampleObject(schema, place)
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'string') return textOf(schema.pattern)
  return null
}

function exampleObject({ properties, additionalProperties }: Schema, place: readonly string[]): object {
  if (properties) {
    return Object.fromEntries(
      Object.entries(properties).map(([key, property]) => [key, exampleOf(property, [...place, key])]),
    )
  }
  if (typeof additionalProperties !== 'object') return {}
  const key = keys[place.at(-1) ?? ''] ?? 'sql-mastery'
  return { [key]: exampleOf(additionalProperties, [...place, key]) }
}

/** What a record is keyed by, where that is no competency. */
const keys: Readonly<Record<string, string>> = { completed: 'sql-mastery/grain-first', taken: '2026-03-20' }

/** The example for the most particular end of the place: `levels.id` before `id`. */
function namedExample(schema: Schema, place: readonly string[]): unknown {
  return place
    .map((_, start) => namedExamples[place.slice(start).join('.')])
    .find((example) => example !== undefined && fits(schema, example))
}

/** Whether a named example is of the schema's kind, so that a name that means two things misleads nobody. */
function fits(schema: Schema, example: unknown): boolean {
  const kinds = schema.anyOf ?? schema.oneOf ?? [schema]
  return kinds.some((kind) => {
    if (kind.const !== undefined || kind.enum) return false
    if (kind.pattern && typeof example === 'string' && !new RegExp(kind.pattern).test(example)) return false
    if (!Array.isArray(example)) return kind.type === (Number.isInteger(example) ? 'integer' : typeof example)
    const item = kind.prefixItems?.[0] ?? kind.items
    return kind.type === 'array' && typeof item === 'object' && example.every((entry) => fits(item, entry))
  })
}

function textOf(pattern = ''): string {
  if (pattern.startsWith('^2[01]')) return '2026-03-12'
  if (pattern === '^[0-9a-f]{32}$') return somePathId
  return pattern.includes('\\/') ? 'sql-mastery/grain-first' : 'text'
}

/** 12 March 2026, noon in UTC. */
const someInstant = 1_773_316_800_000

/** The id of a path. */
const somePathId = '9f86d081884c7d659a2feaa0c55ad015'

const namedExamples: Readonly<Record<string, unknown>> = {
  'me.get.id': 'V1StGXR8_Z5jdHi6B-myTw',
  'me.change.id': 'V1StGXR8_Z5jdHi6B-myTw',
  'tasks.id': `path-${somePathId}/read-the-handbook`,
  'tasks.title': 'The handbook of the platform',
  'tasks.url': 'https://wiki.harebell.example/platform',
  'path.id': somePathId,
  'manages.id': 'pYvQ3sH0Qm2d7s1ZkM8c4A',
  'manages.name': 'Warehouse',
  'levels.id': 'professional',
  'levels.name': 'Professional',
  'levels.title': 'Professional Data Engineer',
  'levels.promise': 'Builds and runs a correct, re-runnable batch pipeline.',
  'strands.id': 'sql-performance',
  'strands.title': 'SQL & performance',
  'axes.id': 'cloud',
  'axes.label': 'Cloud',
  'axes.default': 'aws',
  'axes.options.id': 'aws',
  'axes.options.label': 'AWS',
  'competencies.steps.id': 'sql-mastery/grain-first',
  'steps.id': 'sql-mastery/grain-first',
  'steps.title': 'Grain first',
  'steps.prerequisites': [],
  'topics.id': 'join-types',
  'topics.title': 'Joins',
  'assignments.id': 'b2Jx0aQmT5yWc8rLk3vN1g',
  'assignments.title': 'Before the March release',
  'curriculum.list.version': '535273b63883',
  'provider.id': 'oidc',
  'provider.name': 'your organisation',
  'demo.label': 'Learner',
  'question.id': 'sql-mastery/rows-of-two-joins',
  'question.ask': 'Order 71 has 3 lines and 2 refunds. How many rows does this query return?',
  'options.id': '9f2c41d07ab3',
  'options.text': '6',
  'options.misconception': 'joins add the rows of both tables',
  'options.feedback': 'Each of 3 lines meets each of 2 refunds; that is 6 pairs.',
  'active.id': 'mC0x2pRs7KqTz1vNwB4e9A',
  'finished.id': 'mC0x2pRs7KqTz1vNwB4e9A',
  'placement.conclusion.id': 'mC0x2pRs7KqTz1vNwB4e9A',
  placementId: 'mC0x2pRs7KqTz1vNwB4e9A',
  question: 'sql-mastery/rows-of-two-joins',
  option: '9f2c41d07ab3',
  chosen: '9f2c41d07ab3',
  lesson: 'sql-mastery/grain-first',
  probability: 0.91,
  confidence: 0.92,
  moved: 0.3,
  placed: { 'sql-mastery': 0.91 },
  left: { expected: 7, least: 3, most: 11 },
  expected: { expected: 16, least: 9, most: 23 },
  startedAt: someInstant,
  appliedAt: someInstant,
  id: 'sql-mastery',
  competency: 'sql-mastery',
  slug: 'grain-first',
  stepId: 'sql-mastery/grain-first',
  step: 'sql-mastery/grain-first',
  order: ['sql-mastery/grain-first'],
  items: ['sql-mastery/grain-first'],
  causes: ['sql-mastery/grain-first'],
  scope: ['sql-mastery'],
  competencies: ['sql-mastery'],
  neededBy: ['advanced-sql'],
  prerequisites: ['sql-mastery'],
  level: 'professional',
  strand: 'sql-performance',
  title: 'SQL Mastery',
  name: 'Ada Moreno',
  email: 'ada@harebell.example',
  timeZone: 'Europe/London',
  weekdayMinutes: [60, 60, 60, 60, 0, 0, 0],
  reviewMinutes: [5, 5, 5, 5, 0, 0, 0],
  reviewMost: [10, 10, 10, 10, 0, 0, 0],
  key: 'k3Jx0aQmT5yWc8rL',
  daysOff: ['2026-04-03'],
  stack: { cloud: 'aws' },
  minutes: 25,
  at: someInstant,
  completedAt: someInstant,
  changedAt: someInstant,
  endedAt: someInstant,
  createdAt: someInstant,
  revokedAt: someInstant,
  startsAt: '18:00',
  quietFrom: '19:00',
  quietUntil: '08:00',
  sentence: '“Before the March release” is due 20 Mar.',
  href: '/roadmap',
  'notices.kind': 'due-soon',
  address: 'https://learn.example.org/api/calendar/mT3…9fQ.ics',
  questionId: 'rows-after-join',
  answer: '46',
  requestKey: 'Zk3mP0aXv8',
  assignedBy: 'Dana',
  by: 'Dana',
  'coverage.plan.by': '2026-05-29',
  'coverage.assign.by': '2026-05-29',
  link: 'https://git.example.org/orders/pull/212',
  code: 'Q7KM-2XVD-9RTB',
  password: 'a short sentence is good',
  current: 'the one you have now',
  next: 'a short sentence is good',
  curriculumVersion: '3f9c2a7b1d04',
  summary: 'Joins, windows and CTEs that give the right answer.',
  outcomes: ['Says what one row stands for before joining.'],
  distinction: 'joins, windows, CTEs',
  version: 3,
  pace: 1.15,
  planned: 1.15,
  variance: 0.01,
  stepVariance: 0.2,
  paceOverride: 1.2,
}
