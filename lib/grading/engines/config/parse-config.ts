import type { ExerciseKind } from '../../exercise-package'
import { type ParsedConfig, Unreadable } from './config-node'
import { parseDockerfile } from './parse-dockerfile'
import { parseHcl } from './parse-hcl'
import { parseJson } from './parse-json'
import { parseYaml } from './parse-yaml'

export type ConfigKind = Extract<ExerciseKind, `config-${string}`>

/** Reads an answer of a config kind. Text that cannot be read is a fault with its place, never thrown. */
export function parseConfig(kind: ConfigKind, text: string): ParsedConfig {
  try {
    return { document: parsers[kind](text) }
  } catch (fault) {
    if (fault instanceof Unreadable) {
      const { message, line, column } = fault
      return { fault: { kind: 'error', message: `Line ${line}: ${message}.`, line, column } }
    }
    if (fault instanceof RangeError)
      return { fault: { kind: 'refused', message: 'This is nested too deeply to be read.' } }
    throw fault
  }
}

const parsers = {
  'config-yaml': parseYaml,
  'config-json': parseJson,
  'config-hcl': parseHcl,
  'config-dockerfile': parseDockerfile,
}
