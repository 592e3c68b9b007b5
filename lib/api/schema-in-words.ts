import type { Schema } from './schema-example'

/** Says in a few words what a value may be: `text, at most 100 characters`. */
export function schemaInWords(schema: Schema): string {
  if (schema.const !== undefined) return `"${schema.const}"`
  if (schema.enum) return schema.enum.map((value) => `"${value}"`).join(' or ')
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return [...new Set(choice.map(schemaInWords))].join(' or ')
  if (schema.prefixItems) return `a list of ${schema.prefixItems.length}: ${inWordsOf(schema.prefixItems[0])}`
  switch (schema.type) {
    case 'array':
      return `a list of ${inWordsOf(schema.items)}${limit(schema.maxItems, 'at most')}`
    case 'object':
      return objectInWords(schema)
    case 'integer':
    case 'number':
      return `${schema.type === 'integer' ? 'a whole number' : 'a number'}${bounds(schema)}`
    case 'boolean':
      return 'true or false'
    case 'null':
      return 'null'
    case 'string':
      return textInWords(schema)
    default:
      return 'anything'
  }
}

function inWordsOf(schema: Schema | boolean | undefined): string {
  return typeof schema === 'object' ? schemaInWords(schema) : 'anything'
}

function objectInWords({ properties = {}, additionalProperties }: Schema): string {
  const names = Object.keys(properties)
  if (names.length > 0) return `{ ${names.join(', ')} }`
  return typeof additionalProperties === 'object'
    ? `ids with ${schemaInWords(additionalProperties)}`
    : 'an object'
}

function textInWords({ pattern = '', format, minLength, maxLength }: Schema): string {
  if (pattern.startsWith('^2[01]')) return 'a date, YYYY-MM-DD'
  if (pattern.includes('\\/')) return 'a step, competency/step'
  if (pattern.startsWith('^[a-z0-9]+')) return 'an id'
  if (format === 'email') return 'an e-mail address'
  return `text${limit(minLength, 'at least')}${limit(maxLength, 'at most')}`
}

/** JSON Schema writes the limits of a safe integer where there are none. */
function bounds({ minimum, maximum }: Schema): string {
  const from = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined
  const to = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined
  if (from !== undefined && to !== undefined) return `, ${from} to ${to}`
  return `${limit(from, 'at least')}${limit(to, 'at most')}`
}

function limit(value: number | undefined, words: string): string {
  return value === undefined ? '' : `, ${words} ${value}`
}
