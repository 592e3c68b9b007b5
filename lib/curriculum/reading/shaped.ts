import { z } from 'zod'
import { describeIssue } from './describe-issue'
import type { Report } from './fault'
import { optionOf } from './union-option'
import type { YamlText } from './yaml-text'

/** A file's value in its shape, with the lines it came from. */
export interface Shaped<T> {
  readonly file: string
  /** Where the file had mistakes, what could be made out of it: wrong or missing values are blank (`''`, NaN, `[]`). */
  readonly value: T
  lineOf(path: readonly PropertyKey[]): number
}

/**
 * Fits a parsed file into its shape and reports every place where it does not fit. It gives a value in any case, so
 * that one wrong minute does not hide the unknown topic two lines below; whoever checks on skips what is blank.
 */
export function shape<S extends z.ZodType>(yaml: YamlText, schema: S, report: Report): Shaped<z.infer<S>> {
  const result = schema.safeParse(yaml.value)
  if (result.success) return { file: yaml.file, value: result.data, lineOf: yaml.lineOf }
  for (const issue of result.error.issues) {
    for (const { path, message, hint } of describeIssue(issue, yaml.value, schema)) {
      report({ file: yaml.file, line: yaml.lineOf(path), message, hint })
    }
  }
  return { file: yaml.file, value: salvage(schema, yaml.value) as z.infer<S>, lineOf: yaml.lineOf }
}

function salvage(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional)
    return value === undefined ? undefined : salvage(schema.unwrap(), value)
  if (schema instanceof z.ZodObject) {
    const held = isRecord(value) ? value : {}
    return Object.fromEntries(
      Object.entries(schema.shape).map(([key, part]) => [key, salvage(part, held[key])]),
    )
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionOf(schema, value)
    return option ? salvage(option, value) : {}
  }
  if (schema instanceof z.ZodArray) {
    return Array.isArray(value) ? value.map((item) => salvage(schema.element, item)) : []
  }
  if (schema instanceof z.ZodRecord) return isRecord(value) ? value : {}
  if (schema instanceof z.ZodBoolean) return value === true
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodUnknown) return value
  if (schema instanceof z.ZodNumber) return typeof value === 'number' ? value : Number.NaN
  return typeof value === 'string' ? value : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
