'use client'

import { useId, useState } from 'react'
import { SegmentedControl } from '@/app/ui/segmented-control'
import { Select } from '@/app/ui/select'
import styles from './b-tree-explorer.module.css'
import { bTreeSample } from './b-tree-sample'
import explorer from './explorer.module.css'
import { type Cell, type Condition, type IndexEntry, scanIndex } from './index-scan'
import { ScrollBox } from './scroll-box'

export interface BTreeExplorerProps {
  readonly table?: string
  /** Two columns of the index. */
  readonly columns?: readonly [string, string]
  readonly rows?: readonly (readonly [Cell, Cell])[]
}

const LEAF = 6

/** A composite index as its leaf entries: choose the column order and the conditions, and see which entries are read and which of those are only thrown away. */
export default function BTreeExplorer(props: BTreeExplorerProps) {
  const id = useId()
  const { table, columns, rows } = { ...bTreeSample, ...props }
  const [order, setOrder] = useState<'01' | '10'>('01')
  const values = [0, 1].map((column) => [...new Set(rows.map((row) => row[column] as Cell))].sort(byValue))
  const [chosen, setChosen] = useState<readonly [string, string]>([`= ${values[0]?.[1] ?? ''}`, 'none'])
  const conditions = new Map(
    chosen.flatMap((text, column) => {
      const condition = conditionOf(text, values[column] ?? [])
      return condition ? [[column, condition] as const] : []
    }),
  )
  const entries = scanIndex(rows, order === '01' ? [0, 1] : [1, 0], conditions)
  const read = entries.filter((entry) => entry.read).length
  const match = entries.filter((entry) => entry.match).length
  const shownColumns = order === '01' ? columns : [columns[1], columns[0]]

  return (
    <section className={explorer.explorer} aria-label={`A composite index on ${table}`}>
      <div className={explorer.controls}>
        <SegmentedControl
          label="Index on"
          options={[
            { value: '01', label: `(${columns[0]}, ${columns[1]})` },
            { value: '10', label: `(${columns[1]}, ${columns[0]})` },
          ]}
          value={order}
          onChange={setOrder}
        />
        {columns.map((column, place) => (
          <div key={column} className={explorer.field}>
            <label htmlFor={id + column}>where {column}</label>
            <Select
              id={id + column}
              value={chosen[place]}
              onChange={(event) => {
                const next = event.target.value
                setChosen(place === 0 ? [next, chosen[1]] : [chosen[0], next])
              }}
            >
              <option value="none">(no condition)</option>
              {conditionTexts(values[place] ?? []).map((text) => (
                <option key={text}>{text}</option>
              ))}
            </Select>
          </div>
        ))}
      </div>
      <Leaves entries={entries} columns={shownColumns} />
      <p className={explorer.finding} role="status">
        The scan reads {read} of {entries.length} entries, {match} match
        {read > match ? `, ${read - match} are read and thrown away.` : '.'}
      </p>
      <details>
        <summary>Entries in index order, as a table</summary>
        <EntryTable entries={entries} columns={shownColumns} />
      </details>
    </section>
  )
}

function Leaves({ entries, columns }: { entries: readonly IndexEntry[]; columns: readonly string[] }) {
  const leaves = Array.from({ length: Math.ceil(entries.length / LEAF) }, (_, place) => {
    return entries.slice(place * LEAF, (place + 1) * LEAF)
  })
  return (
    <div aria-hidden="true">
      <p className={explorer.soft}>Leaf pages, from left to right; an entry is {columns.join(' · ')}</p>
      <div className={styles.leaves}>
        {leaves.map((leaf) => (
          <ol key={leaf[0]?.row} className={styles.leaf}>
            {leaf.map((entry) => (
              <li key={entry.row} data-state={stateOf(entry)}>
                {entry.key.join(' · ')}
              </li>
            ))}
          </ol>
        ))}
      </div>
    </div>
  )
}

function EntryTable({ entries, columns }: { entries: readonly IndexEntry[]; columns: readonly string[] }) {
  return (
    <ScrollBox label="Table" className={explorer.scroll}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">scan</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.row}>
              {entry.key.map((value, place) => (
                <td key={columns[place]}>{value}</td>
              ))}
              <td>{stateOf(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function stateOf({ read, match }: IndexEntry): string {
  if (match) return 'match'
  return read ? 'read, thrown away' : 'not read'
}

function conditionTexts(values: readonly Cell[]): string[] {
  const middle = values[Math.floor(values.length / 2)]
  return [...values.map((value) => `= ${value}`), ...(middle === undefined ? [] : [`>= ${middle}`])]
}

function conditionOf(text: string, values: readonly Cell[]): Condition | undefined {
  const value = values.find((one) => text.endsWith(` ${one}`))
  if (text === 'none' || value === undefined) return undefined
  return { from: value, to: text.startsWith('>=') ? (values.at(-1) ?? value) : value }
}

function byValue(a: Cell, b: Cell): number {
  return a === b ? 0 : a < b ? -1 : 1
}
