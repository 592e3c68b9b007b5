import { classNames } from '@/app/ui/class-names'
import { isNumber } from '@/lib/grading/checks/cell-value'
import type { ResultColumn, Value } from '@/lib/grading/engines/postgres/result'
import styles from './result-grid.module.css'
import { ScrollBox } from './scroll-box'

interface ResultGridProps {
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly (readonly Value[])[]
  readonly label?: string
}

/** Rows as a table: numbers to the right, NULL told apart from text. A query plan is shown as the text it is. */
export function ResultGrid({ columns, rows, label = 'Result' }: ResultGridProps) {
  if (columns.length === 1 && columns[0]?.name === 'QUERY PLAN' && columns[0].type === 'text') {
    return (
      <ScrollBox label={label} className={styles.scroll}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and what scrolls must be reachable by keyboard. */}
        <pre className={styles.plan} tabIndex={0}>
          {rows.map(([line]) => line).join('\n')}
        </pre>
      </ScrollBox>
    )
  }
  return (
    <ScrollBox label={label} className={styles.scroll}>
      <table className={styles.grid}>
        <thead>
          <tr>
            {columns.map((column, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a result may name two columns alike.
              <th key={place} scope="col" className={isNumber(column) ? styles.number : undefined}>
                {column.name} <span className={styles.type}>{column.type}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a result have no identity.
            <tr key={line}>
              {row.map((value, place) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: as the columns.
                  key={place}
                  className={classNames(
                    columns[place] && isNumber(columns[place]) && styles.number,
                    value === null && styles.null,
                  )}
                >
                  {value ?? 'NULL'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
