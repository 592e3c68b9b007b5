import { z } from 'zod'
import { suggestion } from './closest'
import { optionOf } from './union-option'

/** A fault without its file: zod speaks of types, an author wants to know what to write. */
interface Described {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly hint: string
}

/** One or more faults in an author's words; an issue about unknown keys becomes one for each key. */
export function describeIssue(issue: z.core.$ZodIssue, root: unknown, schema: z.core.$ZodType): Described[] {
  const name = nameOf(issue.path)
  const found = valueAt(root, issue.path)
  const at = (message: string, hint: string): Described[] => [{ path: issue.path, message, hint }]
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path, root)
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `\`${key}\` is not a key that belongs here`,
      hint: suggestion(key, known, `keys are ${known.join(', ')}`),
    }))
  }
  if (found === undefined) return at(`${name} is missing`, 'add it')
  if (issue.code === 'invalid_type') {
    return at(`${name} is ${kindOf(found)}`, `it must be ${typeNames[issue.expected] ?? issue.expected}`)
  }
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const options = discriminatorsAt(schema, issue.path.slice(0, -1), root)
    const other = `it must be one of ${options.join(', ')}`
    return at(`${name} is ${show(found)}`, suggestion(String(found), options, other))
  }
  if (issue.code === 'invalid_value') {
    return at(`${name} is ${show(found)}`, `it must be one of ${issue.values.map(String).join(', ')}`)
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (Array.isArray(found))
      return at(
        `${name} has ${found.length} entries`,
        `it needs ${issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`}`,
      )
    if (typeof found === 'string')
      return at(`${name} is empty`, 'write it, or remove the entry it belongs to')
    const bound = issue.code === 'too_small' ? `${issue.minimum} or more` : `${issue.maximum} or less`
    return at(`${name} is ${show(found)}, out of range`, `it must be ${bound}`)
  }
  if (issue.code === 'invalid_format') {
    if (issue.format === 'url') return at(`${name} is ${show(found)}`, 'it must be a full https:// address')
    return at(`${name} is ${show(found)}`, 'use lower-case letters, digits and single hyphens')
  }
  return at(`${name} does not fit: ${issue.message}`, 'compare with the same file of another competency')
}

const typeNames: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys',
  record: 'a set of keys',
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a set of keys'
  if (typeof value === 'string') return `the text ${show(value)}`
  return String(value)
}

function show(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function nameOf(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('')
  return text === '' ? 'the file' : `\`${text.replace(/^\./, '')}\``
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, part)
  }
  return value
}

function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[], root: unknown): string[] {
  const inner = schemaAt(schema, path, root)
  const object = inner instanceof z.ZodDiscriminatedUnion ? optionOf(inner, valueAt(root, path)) : inner
  return object instanceof z.ZodObject ? Object.keys(object.shape) : []
}

function discriminatorsAt(schema: z.core.$ZodType, path: readonly PropertyKey[], root: unknown): string[] {
  const inner = schemaAt(schema, path, root)
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return []
  const { options, discriminator } = inner.def
  return options.flatMap((option) => {
    const literal = option instanceof z.ZodObject ? option.shape[discriminator] : undefined
    return literal instanceof z.ZodLiteral ? [...literal.values].map(String) : []
  })
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[], root: unknown): z.core.$ZodType {
  let inner = open(schema)
  for (const [at, part] of path.entries()) {
    if (inner instanceof z.ZodDiscriminatedUnion) {
      inner = optionOf(inner, valueAt(root, path.slice(0, at))) ?? inner
    }
    if (inner instanceof z.ZodObject) inner = open(inner.shape[String(part)])
    else if (inner instanceof z.ZodArray) inner = open(inner.element)
    else if (inner instanceof z.ZodRecord) inner = open(inner.valueType)
  }
  return inner
}

function open(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? open(schema.unwrap()) : schema
}
