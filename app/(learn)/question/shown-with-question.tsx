import { Fragment } from 'react'
import { classNames } from '@/app/ui/class-names'
import { ScrollBox } from '../learn/components/scroll-box'
import { InlineCode } from './inline-code'
import styles from './question.module.css'

type Cell = string | number | boolean | null

type Show =
  | { readonly kind: 'code' | 'plan'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
      readonly caption?: string
    }

/** What a question gives to read: a snippet, a plan or a small table. */
export function ShownWithQuestion({ show }: { readonly show: Show }) {
  if (show.kind === 'table') return <SmallTable {...show} />
  return (
    <ScrollBox label={show.kind === 'plan' ? 'Plan' : 'Code'} className={styles.code}>
      <pre>{show.text}</pre>
    </ScrollBox>
  )
}

function SmallTable({ columns, rows, caption }: Extract<Show, { kind: 'table' }>) {
  const numeric = columns.map((_, at) => rows.every((row) => row[at] === null || typeof row[at] === 'number'))
  return (
    <ScrollBox label={caption ?? 'Table'} className={styles.code}>
      <table>
        {caption && (
          <caption>
            <InlineCode text={caption} />
          </caption>
        )}
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={numeric[at] ? styles.number : undefined}>
                <Breakable text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a question have no identity.
            <tr key={line}>
              {row.map((cell, at) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: as the columns.
                  key={at}
                  className={classNames(numeric[at] && styles.number, cell === null && styles.null)}
                >
                  {cell === null ? 'NULL' : <Breakable text={String(cell)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** A name of several words may go on in the next line after each: columns are called `served_minutes`. */
function Breakable({ text }: { readonly text: string }) {
  return text.split(/(?<=_)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity.
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
