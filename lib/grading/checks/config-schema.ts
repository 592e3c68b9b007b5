import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'
import type { ConfigPath } from './config-document'
import { nameOf, type Place } from './config-path'

/**
 * The first place where data breaks a JSON Schema (2020-12 unless `$schema` says another), in the validator's words;
 * undefined where it fits. The validator interprets the schema: nothing is compiled, as our content security policy asks.
 */
export function schemaFault(root: unknown, schema: unknown): { why: string; place: Place } | undefined {
  const validator = new Validator(schema as Schema, draftOf(schema), false)
  const { valid, errors } = validator.validate(root)
  if (valid) return undefined
  const deepest = errors.reduce((found, error) => (depth(error) > depth(found) ? error : found))
  const path = pathOf(deepest.instanceLocation, root)
  return { why: `${nameOf(path)}: ${deepest.error.replace(/\.$/, '')}`, place: { path, value: undefined } }
}

function draftOf(schema: unknown): '7' | '2019-09' | '2020-12' {
  const named = JSON.stringify((schema as { $schema?: unknown }).$schema ?? '')
  return named.includes('draft-07') ? '7' : named.includes('2019-09') ? '2019-09' : '2020-12'
}

function depth({ instanceLocation }: OutputUnit): number {
  return instanceLocation.split('/').length
}

/** `#/tasks/0/name` as steps; a number is an index only where the data has a list. */
function pathOf(pointer: string, root: unknown): ConfigPath {
  const path: (string | number)[] = []
  let value = root
  for (const part of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(value) ? Number(key) : key)
    value = (value as Record<string, unknown> | undefined)?.[key]
  }
  return path
}
