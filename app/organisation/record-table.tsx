import type { ReactNode } from 'react'
import { VisuallyHidden } from '@/app/ui/visually-hidden'
import styles from './record-table.module.css'

interface RecordTableProps {
  readonly label: string
  /** What stands over the columns; the last, of what can be done, is named for screen readers alone. */
  readonly columns: readonly string[]
  /** Rows, whose first cell is a `th` of the row. */
  readonly children: ReactNode
}

/** Records as a table, which scrolls sideways where it has to. */
export function RecordTable({ label, columns, children }: RecordTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: it is no set of fields.
    <div role="group" aria-label={label} tabIndex={0} className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} scope="col">
                {place === columns.length - 1 ? <VisuallyHidden>{column}</VisuallyHidden> : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
