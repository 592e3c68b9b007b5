'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Button } from '@/app/ui/button'
import { classNames } from '@/app/ui/class-names'
import styles from '@/app/ui/data-grid.module.css'
import { toast } from '@/app/ui/toast'
import { toCsv } from '@/lib/wording/csv'

export interface DataGridColumn {
  readonly name: string
  readonly type: string
  /** Aligned to the right. */
  readonly number: boolean
}

export interface DataGridProps {
  readonly label: string
  readonly columns: readonly DataGridColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
}

const rowHeight = 29

/** Rows as a table that stays quick at ten thousand: only those in sight are in the page, and the table says how many there are. */
export default function DataGrid({ label, columns, rows }: DataGridProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: 400 },
  })
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: it is no set of fields. */}
      <div ref={box} role="group" aria-label={label} tabIndex={0} className={styles.scroll}>
        <table className={styles.grid} aria-rowcount={rows.length + 1} aria-label={label}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a result may name two columns alike.
                <th key={place} scope="col" className={column.number ? styles.number : undefined}>
                  {column.name} <span className={styles.type}>{column.type}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <Spacer height={above} columns={columns.length} />}
            {items.map(({ index }) => (
              <tr key={index} aria-rowindex={index + 2}>
                {rows[index]?.map((value, place) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: as the columns.
                    key={place}
                    className={classNames(
                      columns[place]?.number && styles.number,
                      value === null && styles.null,
                    )}
                    title={value ?? undefined}
                  >
                    {value ?? 'NULL'}
                  </td>
                ))}
              </tr>
            ))}
            {below > 0 && <Spacer height={below} columns={columns.length} />}
          </tbody>
        </table>
      </div>
      <Button
        kind="quiet"
        onClick={() =>
          void navigator.clipboard.writeText(toCsv([columns.map(({ name }) => name), ...rows])).then(
            () => toast({ text: `${rows.length.toLocaleString('en-GB')} rows copied as CSV.` }),
            () => toast({ text: 'The browser did not allow copying.' }),
          )
        }
      >
        Copy as CSV
      </Button>
    </div>
  )
}

/** Stands for the rows out of sight, so that the scroll bar is right. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
