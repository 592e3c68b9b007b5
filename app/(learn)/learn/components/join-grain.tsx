'use client'

import { useState } from 'react'
import { SegmentedControl } from '@/app/ui/segmented-control'
import explorer from './explorer.module.css'
import styles from './join-grain.module.css'
import { countJoin, type JoinKeyCount, keyOf, type RowSet, sumThroughJoin } from './join-rows'
import { ScrollBox } from './scroll-box'

export interface JoinGrainProps {
  readonly left: RowSet
  readonly right: RowSet
  readonly third?: RowSet
  /** The column that all of them share. */
  readonly on: string
  /** A column to add up before and after the join. */
  readonly sum?: string
}

/** Two or three small row sets and what joining them does to the number of rows: take rows out and watch the product. */
export default function JoinGrain({ left, right, third, on, sum }: JoinGrainProps) {
  const sets = third ? [left, right, third] : [left, right]
  const [type, setType] = useState<'inner' | 'left'>('inner')
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [lit, setLit] = useState<string>()
  const taken = sets.map((set) => ({
    ...set,
    rows: set.rows.filter((_, at) => !out.has(`${set.name} ${at}`)),
  }))
  const counts = countJoin(taken, on, type)
  const total = counts.reduce((rows, { joined }) => rows + joined, 0)
  const sums = sum === undefined ? undefined : sumThroughJoin(taken, on, type, sum)

  function toggle(id: string) {
    const next = new Set(out)
    if (!next.delete(id)) next.add(id)
    setOut(next)
  }

  return (
    <section className={explorer.explorer} aria-label={`How ${sets.map(({ name }) => name).join(', ')} join`}>
      <div className={explorer.controls}>
        <SegmentedControl
          label="Join"
          options={[
            { value: 'inner', label: 'inner' },
            { value: 'left', label: 'left' },
          ]}
          value={type}
          onChange={setType}
        />
        <p className={explorer.soft}>Untick a row to take it out. Rows that share {on} light up together.</p>
      </div>
      <div className={styles.sets}>
        {sets.map((set) => (
          <RowSetTable
            key={set.name}
            set={set}
            on={on}
            out={out}
            lit={lit}
            onLight={setLit}
            onToggle={toggle}
          />
        ))}
      </div>
      <p className={explorer.finding} role="status">
        {total === 1 ? 'The join makes 1 row' : `The join makes ${total} rows`}
        {counts.length === 1 && counts[0] && ` (${productOf(counts[0], type)})`}.
        {sums && ` sum(${sum}) is ${sums.before} in its own table and ${sums.after} after the join.`}
      </p>
      <details>
        <summary>Rows by {on}, as a table</summary>
        <CountTable sets={sets} on={on} counts={counts} />
      </details>
    </section>
  )
}

function productOf({ counts, joined }: JoinKeyCount, type: 'inner' | 'left'): string {
  const factors = counts.map((count, place) => (type === 'left' && place > 0 ? Math.max(1, count) : count))
  return `${factors.join(' × ')} = ${joined}`
}

interface RowSetTableProps {
  readonly set: RowSet
  readonly on: string
  readonly out: ReadonlySet<string>
  readonly lit: string | undefined
  readonly onLight: (key: string | undefined) => void
  readonly onToggle: (id: string) => void
}

function RowSetTable({ set, on, out, lit, onLight, onToggle }: RowSetTableProps) {
  return (
    <ScrollBox label="Table" className={explorer.scroll}>
      <table>
        <caption className={styles.name}>{set.name}</caption>
        <thead>
          <tr>
            <th scope="col">in</th>
            {set.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {set.rows.map((row, at) => {
            const id = `${set.name} ${at}`
            const key = keyOf(set, row, on)
            return (
              <tr
                key={id}
                data-out={out.has(id) || undefined}
                data-lit={(key !== undefined && key === lit && !out.has(id)) || undefined}
                onMouseEnter={() => onLight(key)}
                onMouseLeave={() => onLight(undefined)}
              >
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Row ${at + 1} of ${set.name}, ${on} ${key ?? 'NULL'}`}
                    checked={!out.has(id)}
                    onChange={() => onToggle(id)}
                    onFocus={() => onLight(key)}
                    onBlur={() => onLight(undefined)}
                  />
                </td>
                {row.map((value, place) => (
                  <td
                    key={set.columns[place]}
                    className={typeof value === 'number' ? explorer.number : undefined}
                  >
                    {value ?? 'NULL'}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function CountTable(props: {
  readonly sets: readonly RowSet[]
  readonly on: string
  readonly counts: readonly JoinKeyCount[]
}) {
  return (
    <ScrollBox label="Table" className={explorer.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{props.on}</th>
            {props.sets.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">joined rows</th>
          </tr>
        </thead>
        <tbody>
          {props.counts.map(({ key, counts, joined }) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              {counts.map((count, place) => (
                <td key={props.sets[place]?.name} className={explorer.number}>
                  {count}
                </td>
              ))}
              <td className={explorer.number}>{joined}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
