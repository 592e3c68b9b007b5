import type { RunError, RunResult } from '../engines/postgres/result'
import type { ExercisePackage } from '../exercise-package'
import type { GradingFault } from '../verdict'

/** Why a run of the answer counts as stopped; of data that must not be seen it tells the place and the kind alone. */
export function faultOfError({ message, hint, code, line, column }: RunError, seen: boolean): GradingFault {
  const kind = code === '53200' || /out of memory/i.test(message) ? 'memory' : 'error'
  const place = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  if (seen) return { kind, message: hint === undefined ? sentence : `${sentence} ${hint}`, ...place }
  return { kind, message: `On other data it stopped with an error${code ? ` (${code})` : ''}.`, ...place }
}

/** The fault of a result with more than the exercise allows. */
export function faultOfAmount(
  { statements }: RunResult,
  { limits }: Pick<ExercisePackage, 'limits'>,
): GradingFault | undefined {
  for (const { rows, rowCount, columns } of statements) {
    if (columns.length > 0 && rowCount > limits.rows) {
      const message = `It gave more than ${limits.rows} rows, which is more than this exercise can need.`
      return { kind: 'output', message }
    }
    const bytes = rows.reduce((sum, row) => sum + row.reduce((all, cell) => all + (cell?.length ?? 0), 0), 0)
    if (bytes > limits.outputBytes) {
      const message = `It gave more than ${Math.round(limits.outputBytes / 1024)} kB, which is more than this exercise can need.`
      return { kind: 'output', message }
    }
  }
  return undefined
}
