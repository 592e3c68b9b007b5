'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { VisuallyHidden } from '@/app/ui/visually-hidden'
import styles from './record-table.module.css'

interface RecordTableProps {
  readonly label: string
  /** What stands over the columns; the last, of what can be done, is named for screen readers alone. */
  readonly columns: readonly string[]
  /** Rows, whose first cell is a `th` of the row. */
  readonly children: ReactNode
}

/** Records as a table, which scrolls sideways where it has to. It takes the focus when the row that had it is gone. */
export function RecordTable({ label, columns, children }: RecordTableProps) {
  const box = useRef<HTMLDivElement>(null)
  const focused = useRef<Element>(null)
  useEffect(() => {
    if (focused.current?.isConnected !== false) return
    focused.current = null
    if (document.activeElement === document.body) box.current?.focus()
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no set of fields.
    <div
      ref={box}
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className={styles.scroll}
      onFocus={({ target }) => {
        focused.current = target
      }}
    >
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
