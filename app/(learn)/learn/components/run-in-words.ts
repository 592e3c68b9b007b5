import type { SqlRun } from './use-sql-run'

/** What a screen reader hears of a run; progress in bytes is left to the eye. */
export function runInWords(run: SqlRun): string {
  if (run.state === 'starting') return 'Starting PostgreSQL.'
  if (run.state === 'running') return 'Running.'
  if (run.state === 'failed') return run.message
  if (run.state === 'idle') return ''
  const { statements, error } = run.result
  if (error) return `Error${error.line ? ` in line ${error.line}` : ''}: ${error.message}`
  const last = statements.at(-1)
  if (!last) return 'Nothing to run.'
  return `Done: ${rowsInWords(last.rowCount)} in ${msInWords(last.ms)}.`
}

export function rowsInWords(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`
}

export function msInWords(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms).toLocaleString('en-GB')} ms`
}
