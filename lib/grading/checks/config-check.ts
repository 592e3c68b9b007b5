import type { CheckResult } from '../verdict'
import { failed, passed } from './check-outcome'
import type { CheckSpec, ConfigCheck } from './check-spec'
import { type ConfigDocument, pathText } from './config-document'
import { isObject, nameOf, type Place, placesAt } from './config-path'
import { schemaFault } from './config-schema'
import { brokenDockerfileRule } from './dockerfile-rules'

type ValueCheck = Exclude<ConfigCheck, { kind: 'schema' | 'dockerfile' | 'present' | 'absent' }>

const kinds: ReadonlySet<string> = new Set<ConfigCheck['kind']>([
  'schema',
  'value-equals',
  'value-in',
  'value-between',
  'value-matches',
  'value-lacks',
  'value-contains',
  'present',
  'absent',
  'dockerfile',
])

export function isConfigCheck(spec: CheckSpec): spec is ConfigCheck {
  return kinds.has(spec.kind)
}

/**
 * Decides one check of a parsed configuration. `schemaOf` gives the JSON Schema in a file of the exercise, parsed.
 * A failure says the exercise's words first and then the place with its line.
 */
export function checkConfig(
  spec: ConfigCheck,
  document: ConfigDocument,
  schemaOf: (file: string) => unknown,
): CheckResult {
  const fault = faultOf(spec, document, schemaOf)
  if (!fault) return passed(spec)
  const line = fault.line ?? lineAt(document, fault.place)
  const where = line === undefined ? '' : ` (line ${line})`
  const got = fault.place && fault.place.value !== undefined ? shown(fault.place.value) : undefined
  return failed(spec, `${spec.says} ${fault.why}${where}.`, got === undefined ? {} : { got })
}

interface ConfigFault {
  readonly why: string
  readonly place?: Place
  readonly line?: number
}

function faultOf(
  spec: ConfigCheck,
  document: ConfigDocument,
  schemaOf: (file: string) => unknown,
): ConfigFault | undefined {
  if (spec.kind === 'schema') return schemaFault(document.root, schemaOf(spec.file))
  if (spec.kind === 'dockerfile') return brokenDockerfileRule(document.root, spec.rule, spec.names ?? [])
  const places = placesAt(document.root, spec.path)
  if (spec.kind === 'absent' || spec.kind === 'value-lacks') {
    const there = places.filter(({ value }) => value !== undefined)
    const wrong = there.find(({ value }) => spec.kind === 'absent' || holdsText(value, spec.pattern))
    if (!wrong) return undefined
    return {
      why: `${nameOf(wrong.path)} ${spec.kind === 'absent' ? 'is there' : 'still holds it'}`,
      place: wrong,
    }
  }
  if (places.length === 0) return { why: `Nothing stands at ${spec.path}` }
  for (const place of places) {
    if (place.value === undefined) return { why: `${nameOf(place.path)} is missing`, place }
    const why = spec.kind === 'present' ? undefined : wrongValue(spec, place.value)
    if (why) return { why: `${nameOf(place.path)} ${why}`, place }
  }
  return undefined
}

/** The end of a sentence that starts with the value's name, or undefined where the value is right. */
function wrongValue(spec: ValueCheck, value: unknown): string | undefined {
  const is = `is ${shown(value)}`
  switch (spec.kind) {
    case 'value-equals':
      return sameValue(value, spec.value) ? undefined : is
    case 'value-in':
      return spec.values.some((allowed) => sameValue(value, allowed)) ? undefined : is
    case 'value-between':
      if (typeof value !== 'number') return `${is}, where a number is expected`
      return value >= (spec.min ?? -Infinity) && value <= (spec.max ?? Infinity) ? undefined : is
    case 'value-matches':
      return !isContainer(value) && expression(spec.pattern).test(String(value)) ? undefined : is
    case 'value-lacks':
      return holdsText(value, spec.pattern) ? is : undefined
    case 'value-contains': {
      const missing = spec.items.find((item) => !contains(value, item))
      return missing === undefined ? undefined : `${is}, without ${shown(missing)}`
    }
  }
}

/** Equal as data: the order of keys does not count, types do. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => sameValue(item, other[at]))
  }
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one)
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
    )
  }
  return Object.is(one, other)
}

function contains(value: unknown, item: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => sameValue(one, item))
  if (isObject(value)) return typeof item === 'string' && Object.hasOwn(value, item)
  return typeof value === 'string' && typeof item === 'string' && value.includes(item)
}

/** Whether a pattern is found in any key or value in here. */
function holdsText(value: unknown, pattern: string): boolean {
  if (Array.isArray(value)) return value.some((item) => holdsText(item, pattern))
  if (isObject(value)) {
    return Object.entries(value).some(
      ([key, inner]) => expression(pattern).test(key) || holdsText(inner, pattern),
    )
  }
  return expression(pattern).test(String(value))
}

/** `(?i)` in front makes the case of letters not count. */
function expression(pattern: string): RegExp {
  return pattern.startsWith('(?i)') ? new RegExp(pattern.slice(4), 'iu') : new RegExp(pattern, 'u')
}

/** The line of a place, or of what holds it where it is missing. */
function lineAt(document: ConfigDocument, place: Place | undefined): number | undefined {
  for (let length = place?.path.length ?? -1; length >= 0; length--) {
    const line = document.lines[pathText(place?.path.slice(0, length) ?? [])]
    if (line !== undefined && length > 0) return line
  }
  return undefined
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length <= 120 ? text : `${text.slice(0, 120)}…`
}
