import { findRecorded, type LessonOutputs } from '@/lib/grading/recorded-output'
import { highlightSql } from './highlight-sql'
import { SqlBlock } from './sql-block'

export interface PlanExplorerProps {
  readonly tables: readonly string[]
  /** The query, without EXPLAIN. */
  readonly children: string
  readonly id?: string
  readonly fresh?: boolean
  readonly caption?: string
}

/** A query and the plan PostgreSQL ran it with, recorded at first and then live; the query can be changed. */
export function PlanExplorer(
  outputs: LessonOutputs,
  { tables, children, id, fresh, caption }: PlanExplorerProps,
) {
  const sql = children.trim()
  return (
    <SqlBlock
      plan
      sql={sql}
      highlighted={highlightSql(sql)}
      tables={tables}
      editable
      fresh={fresh ?? false}
      caption={caption ?? 'How PostgreSQL runs this'}
      recorded={findRecorded(outputs, sql, id)}
    />
  )
}
