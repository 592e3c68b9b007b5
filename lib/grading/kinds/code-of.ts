import { codeOfSql } from '../engines/sql/code-of-sql'
import type { ExerciseKind } from '../exercise-package'

/** An answer's text without comments and, in programs, without what strings say; its lines stay the same. */
export function codeOf(kind: ExerciseKind, text: string): string {
  if (kind.startsWith('sql-')) return codeOfSql(text)
  if (kind === 'python') return codeOfPython(text)
  if (kind === 'config-hcl') return text.replace(hclComments, linesOnly)
  if (kind === 'config-yaml') return text.replace(/(^|\s)#.*$/gm, '$1')
  if (kind === 'config-dockerfile') return text.replace(/^\s*#.*$/gm, '')
  return text
}

const pythonParts = /#.*|("""|''')(?:[^\\]|\\[\s\S])*?\1|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g
const hclComments = /"(?:[^"\\\n]|\\.)*"|#.*|\/\/.*|\/\*[\s\S]*?\*\//g

function codeOfPython(text: string): string {
  return text.replace(pythonParts, (part) => (part.startsWith('#') ? '' : `''${lineBreaks(part)}`))
}

function linesOnly(part: string): string {
  return part.startsWith('"') ? part : lineBreaks(part)
}

function lineBreaks(part: string): string {
  return part.replace(/[^\n]/g, '')
}
