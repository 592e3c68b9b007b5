import type { Fault } from '@/lib/services/errors'

/** What a schema found, as zod gives it through oRPC. */
export interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
  readonly code?: string
  readonly expected?: unknown
  readonly maximum?: unknown
  readonly minimum?: unknown
  readonly origin?: unknown
  readonly keys?: readonly unknown[]
  readonly values?: readonly unknown[]
  readonly options?: readonly unknown[]
  /** Of a union: what each of its parts found. */
  readonly errors?: readonly (readonly Issue[])[]
}

/** So many faults are listed; somebody who sends more will find the rest next time. */
const atMost = 20

/** Turns what a schema found into faults in plain words; nothing of what was sent is repeated at length. */
export function faultsOf(issues: readonly Issue[]): Fault[] {
  return issues.slice(0, atMost).map((issue) => ({ path: pathOf(issue), message: messageOf(issue) }))
}

function pathOf({ path = [] }: Issue): string {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part))
  return short(keys.join('.'), 200)
}

function messageOf(issue: Issue): string {
  // A message of our own is kept; zod's own ones start like this.
  if (!/^(Invalid|Too big|Too small|Unrecognized)/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${namesOf(issue.keys ?? [])} cannot be set here.`
    case 'invalid_type':
      return `This should be ${expectedNames[String(issue.expected)] ?? String(issue.expected)}.`
    case 'invalid_value':
    case 'invalid_union':
      return oneOfInWords(valuesOf(issue))
    case 'too_big':
      return `At most ${amountOf(issue, issue.maximum)}.`
    case 'too_small':
      return `At least ${amountOf(issue, issue.minimum)}.`
    default:
      return 'This is not right.'
  }
}

const expectedNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}

/** What would have been accepted; of a union what each of its parts accepts, where those are values. */
function valuesOf({ values, options, errors = [] }: Issue): readonly unknown[] {
  return values ?? options ?? errors.flatMap((part) => part.flatMap((issue) => issue.values ?? []))
}

function oneOfInWords(values: readonly unknown[]): string {
  return values.length === 0
    ? 'This is not right.'
    : `This should be one of ${values.map(String).join(', ')}.`
}

function amountOf({ origin }: Issue, limit: unknown): string {
  const [one, more] = units[String(origin)] ?? ['', '']
  return `${String(limit)}${limit === 1 ? one : more}`
}

const units: Record<string, readonly [one: string, more: string]> = {
  string: [' character', ' characters'],
  array: [' entry', ' entries'],
}

/** The first few of what may be many. */
function namesOf(keys: readonly unknown[]): string {
  const names = keys.slice(0, 5).map((key) => `"${short(String(key), 40)}"`)
  const more = keys.length - names.length
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function short(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}
