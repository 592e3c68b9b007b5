'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { ScrollBox } from '../../learn/components/scroll-box'
import { fetchSample, type TableData } from './table-data'
import styles from './workspace.module.css'
import type { WorkspaceExercise } from './workspace-exercise'

interface DataPaneProps {
  readonly exercise: WorkspaceExercise
  readonly tables: Readonly<Record<string, TableData>> | undefined
}

/** The tables and files of an exercise: what each holds, its columns, its first rows. */
export function DataPane({ exercise, tables }: DataPaneProps) {
  return (
    <>
      {exercise.tables.map((name) => (
        <details key={name} className={styles.table}>
          <summary>
            <code>{name}</code>{' '}
            <span className={styles.soft}>
              {(exercise.rowCounts[name] ?? 0).toLocaleString('en-GB')}{' '}
              {exercise.rowCounts[name] === 1 ? 'row' : 'rows'}
            </span>
          </summary>
          {tables?.[name] ? <Schema table={tables[name]} name={name} /> : <p>Fetching its columns.</p>}
          <Sample name={name} />
        </details>
      ))}
      {exercise.files.length > 0 && (
        <ul>
          {exercise.files.map((path) => (
            <li key={path}>
              <code>{path}</code>
            </li>
          ))}
        </ul>
      )}
      {exercise.tables.length + exercise.files.length === 0 && <p>This exercise needs no tables.</p>}
    </>
  )
}

function Schema({ table, name }: { table: TableData; name: string }) {
  return (
    <>
      {table.about && <p>{table.about}</p>}
      <ScrollBox label={`Columns of ${name}`} className={styles.scroll}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Type</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <tr key={column.name}>
                <th scope="row">
                  <code>{column.name}</code>
                </th>
                <td>{column.type}</td>
                <td>{column.about}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function Sample({ name }: { name: string }) {
  const [asked, setAsked] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['table-sample', name],
    queryFn: () => fetchSample(name, 10),
    enabled: asked,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!asked) return <Button onClick={() => setAsked(true)}>Show the first rows of {name}</Button>
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p role="status">Fetching the first rows.</p>
  const [head = [], ...rows] = data
  return (
    <ScrollBox label={`First rows of ${name}`} className={styles.scroll}>
      <table className={styles.grid}>
        <thead>
          <tr>
            {head.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sample have no identity.
            <tr key={line}>
              {row.map((value, column) => (
                <td key={head[column]} className={value === '' ? styles.null : undefined}>
                  {value === '' ? 'NULL' : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
