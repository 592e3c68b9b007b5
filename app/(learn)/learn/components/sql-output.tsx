import { explained } from '@/lib/grading/engines/postgres/explained'
import type { RunError, StatementResult } from '@/lib/grading/engines/postgres/result'
import type { RecordedOutput, RecordedStatement } from '@/lib/grading/recorded-output'
import { PlanTree } from './explorers'
import { ResultGrid } from './result-grid'
import { msInWords, rowsInWords } from './run-in-words'
import styles from './sql-block.module.css'
import type { SqlRun } from './use-sql-run'

interface SqlOutputProps {
  readonly run: SqlRun
  readonly recorded?: RecordedOutput
  readonly sql: string
  readonly plan?: boolean
}

/** The output of the last run; before the first, the one that was recorded with the lesson. */
export function SqlOutput({ run, recorded, sql, plan }: SqlOutputProps) {
  if (run.state === 'failed') return <p className={styles.stopped}>{run.message}</p>
  const output = run.state === 'done' ? run.result : recorded
  if (!output) return null
  return (
    <div className={styles.output} data-stale={run.state === 'running' || undefined}>
      {output.statements.map((statement, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: statements are told apart by their order alone.
        <Statement key={place} statement={statement} plan={plan} />
      ))}
      {output.error && <SqlError error={output.error} sql={plan ? explained(sql) : sql} />}
    </div>
  )
}

interface StatementProps {
  readonly statement: StatementResult | RecordedStatement
  readonly plan?: boolean
}

function Statement({ statement, plan }: StatementProps) {
  const { columns, rows, rowCount, command, notices } = statement
  const time = 'ms' in statement ? msInWords(statement.ms) : 'recorded'
  const json = plan && columns[0]?.type === 'json' && rows[0]?.[0]
  if (json) return <PlanTree json={json} />
  const cut = rows.length < rowCount ? `, the first ${rows.length} shown` : ''
  return (
    <>
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      {columns.length > 0 && <ResultGrid columns={columns} rows={rows} />}
      <p className={styles.summary}>
        {columns.length > 0 ? `${rowsInWords(rowCount)}${cut}` : changed(command, rowCount)} · {time}
      </p>
    </>
  )
}

function changed(command: string, rowCount: number): string {
  return /^(INSERT|UPDATE|DELETE|MERGE)$/.test(command) ? `${command}, ${rowsInWords(rowCount)}` : command
}

function SqlError({ error, sql }: { error: RunError; sql: string }) {
  const line = error.line === undefined ? undefined : sql.split('\n')[error.line - 1]
  return (
    <div className={styles.error}>
      <p className={styles.message}>{error.message}</p>
      {line !== undefined && (
        <pre className={styles.where}>
          {`line ${error.line}: ${line}\n${' '.repeat(`line ${error.line}: `.length + (error.column ?? 1) - 1)}^`}
        </pre>
      )}
      {error.detail && <p>{error.detail}</p>}
      {error.hint && <p>{error.hint}</p>}
    </div>
  )
}
