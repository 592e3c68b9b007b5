import { checkConfig, isConfigCheck } from '../checks/config-check'
import { type ConfigKind, parseConfig } from '../engines/config/parse-config'
import type { ExercisePackage } from '../exercise-package'
import type { Graded } from './graded'

/** Reads a configuration and decides its checks; text that cannot be read is a fault, and no check is reached. */
export function gradeConfig(exercise: ExercisePackage, kind: ConfigKind, text: string): Graded {
  const parsed = parseConfig(kind, text)
  if ('fault' in parsed) return { results: new Map(), fault: parsed.fault }
  const schemaOf = (file: string) => readSchema(exercise, file)
  const results = exercise.checks
    .filter(isConfigCheck)
    .map((check) => [check.id, checkConfig(check, parsed.document, schemaOf)] as const)
  return { results: new Map(results) }
}

function readSchema({ id, fixtures = {} }: ExercisePackage, file: string): unknown {
  const text = fixtures[file]
  if (text === undefined) throw new Error(`${id} has no ${file} for its check of kind schema`)
  return JSON.parse(text)
}
