import { findRecorded, type LessonOutputs } from '@/lib/grading/recorded-output'
import { highlightSql } from './highlight-sql'
import { SqlBlock } from './sql-block'

export interface RunSqlProps {
  /** The Harebell tables the block needs, such as `shop.orders`. */
  readonly tables: readonly string[]
  /** The SQL. */
  readonly children: string
  /** Tells apart two blocks of a lesson with the same SQL. */
  readonly id?: string
  /** Checked with the content: how many rows the last statement gives. */
  readonly expectRows?: number
  /** Checked with the content: what the error message must contain. */
  readonly expectError?: string
  readonly editable?: boolean
  /** Starts from the tables as they were, whatever earlier blocks changed. */
  readonly fresh?: boolean
  readonly caption?: string
}

/** SQL with its output, which the reader can change and run on a real PostgreSQL in the browser. */
export function RunSql(outputs: LessonOutputs, props: RunSqlProps) {
  const sql = props.children.trim()
  return (
    <SqlBlock
      sql={sql}
      highlighted={highlightSql(sql)}
      tables={props.tables}
      editable={props.editable ?? true}
      fresh={props.fresh ?? false}
      caption={props.caption}
      recorded={findRecorded(outputs, sql, props.id)}
    />
  )
}
