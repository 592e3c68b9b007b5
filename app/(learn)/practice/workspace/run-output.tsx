'use client'

import dynamic from 'next/dynamic'
import { Notice } from '@/app/ui/notice'
import { isNumber } from '@/lib/grading/checks/cell-value'
import type { RunError, StatementResult } from '@/lib/grading/engines/postgres/result'
import type { RunOutput as Output } from '@/lib/grading/workers/messages'
import { msInWords, rowsInWords } from '../../learn/components/run-in-words'
import styles from './workspace.module.css'

const DataGrid = dynamic(() => import('@/app/ui/data-grid'))

/** What a run gave, judged by nobody. */
export function RunOutput({ output, text }: { output: Output; text: string }) {
  if (output.kind === 'config') {
    return 'fault' in output.parsed ? (
      <Notice tone="attention" title="This cannot be read" live>
        {output.parsed.fault.message}
      </Notice>
    ) : (
      <Notice tone="ok" live>
        It can be read. Check it to see whether it says what it should.
      </Notice>
    )
  }
  if (output.kind === 'python') {
    const { output: printed, error, ms } = output.run
    return (
      <>
        {printed && <pre className={styles.printed}>{printed}</pre>}
        {error && <Where message={error.message} line={error.line} text={text} />}
        {!printed && !error && <p>It ran and printed nothing.</p>}
        <p className={styles.soft}>{msInWords(ms)}</p>
      </>
    )
  }
  const { statements, error } = output.result
  return (
    <>
      {statements.map((statement, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: statements are told apart by their order alone.
        <Statement key={place} statement={statement} />
      ))}
      {error && <SqlFault error={error} text={text} />}
      {statements.length === 0 && !error && <p>There was nothing to run.</p>}
    </>
  )
}

function Statement({ statement }: { statement: StatementResult }) {
  const { columns, rows, rowCount, command, notices, ms } = statement
  const cut = rows.length < rowCount ? `, the first ${rows.length.toLocaleString('en-GB')} shown` : ''
  return (
    <section aria-label={`Result of ${command}`}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <p className={styles.soft}>
        {columns.length === 0 && `${command}: `}
        {rowsInWords(rowCount)}
        {cut} · {msInWords(ms)}
      </p>
      {columns.length > 0 && (
        <DataGrid
          label="Result"
          columns={columns.map((column) => ({ ...column, number: isNumber(column) }))}
          rows={rows}
        />
      )}
    </section>
  )
}

function SqlFault({ error, text }: { error: RunError; text: string }) {
  return (
    <>
      <Where message={error.message} line={error.line} column={error.column} text={text} />
      {error.detail && <p>{error.detail}</p>}
      {error.hint && <p>{error.hint}</p>}
    </>
  )
}

interface WhereProps {
  readonly message: string
  readonly line?: number
  readonly column?: number
  readonly text: string
}

/** An error with the line of the answer that it is about. */
function Where({ message, line, column, text }: WhereProps) {
  const shown = line === undefined ? undefined : text.split('\n')[line - 1]
  const start = `line ${line}: `
  return (
    <Notice tone="attention" live>
      <p className={styles.message}>{message}</p>
      {shown !== undefined && (
        <pre className={styles.printed}>
          {`${start}${shown}${column === undefined ? '' : `\n${' '.repeat(start.length + column - 1)}^`}`}
        </pre>
      )}
    </Notice>
  )
}
