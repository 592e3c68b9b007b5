import { python } from '@codemirror/lang-python'
import { PostgreSQL, sql } from '@codemirror/lang-sql'
import { yaml } from '@codemirror/lang-yaml'
import { StreamLanguage } from '@codemirror/language'
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile'
import type { Extension } from '@codemirror/state'
import type { ExerciseKind } from '@/lib/grading/exercise-package'

/** How a kind of answer is coloured and completed; tables are completed from their columns. */
export function editorLanguage(
  kind: ExerciseKind,
  schema: Readonly<Record<string, readonly string[]>>,
): Extension {
  if (kind.startsWith('sql')) return sql({ dialect: PostgreSQL, schema: { ...schema } })
  if (kind === 'python') return python()
  if (kind === 'config-dockerfile') return StreamLanguage.define(dockerFile)
  if (kind === 'config-hcl') return StreamLanguage.define(hcl)
  return yaml()
}

const hcl = {
  token(stream: import('@codemirror/language').StringStream): string | null {
    if (stream.match(/^(#|\/\/).*/)) return 'comment'
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string'
    if (stream.match(/^-?\d+(\.\d+)?\b/)) return 'number'
    if (stream.match(/^(true|false|null)\b/)) return 'bool'
    if (stream.match(/^[A-Za-z_][\w-]*(?=\s+["{]|\s*\{)/)) return 'keyword'
    if (stream.match(/^[A-Za-z_][\w-]*/)) return null
    stream.next()
    return null
  },
}
