'use client'

import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import type { LocalDate } from '@/lib/planner/plan'
import type { SoughtState } from '@/lib/roadmap/competency-state'
import type { MatrixView } from '@/lib/roadmap/matrix-view'
import { type GridCell, moveInGrid, within } from './grid-move'
import styles from './matrix.module.css'
import { columnsOf } from './matrix-columns'
import { MatrixRow } from './matrix-row'
import { useGrowing } from './use-growing'

interface MatrixTableProps {
  readonly label: string
  readonly view: MatrixView
  readonly today: LocalDate
  readonly only: SoughtState | undefined
  readonly titleOf: (competencyId: string) => string
  /** A strand is to be shown as one column, or no longer. */
  readonly onToggle: (strand: string) => void
  readonly onOpen: (personId: string, competencyId: string) => void
}

/**
 * A real table with the names and the titles always in sight. Tab reaches one cell of it and the arrow keys the others;
 * Enter opens what stands behind a cell.
 */
export function MatrixTable({ label, view, today, only, titleOf, onToggle, onOpen }: MatrixTableProps) {
  const { strands, people } = view
  const columns = useMemo(() => columnsOf(strands), [strands])
  const table = useRef<HTMLTableElement>(null)
  const drawn = useGrowing(people.length)
  const size = { rows: drawn, columns: columns.length + 1 }
  const [wanted, setWanted] = useState<GridCell>({ row: 0, column: 1 })
  // What is filtered away takes the place with it: the nearest cell that is left is reached instead.
  const active = within(size, wanted.row, wanted.column)
  const hasGap = people.some(({ gap }) => gap !== undefined)

  const open = ({ row, column }: GridCell) => {
    const shown = columns[column - 1]
    const person = people[row]
    if (!shown || !person) return
    if (shown.kind === 'strand') onToggle(shown.strand)
    else onOpen(person.id, shown.competency.id)
  }
  const press = (event: KeyboardEvent) => {
    const at = cellOf(event.target)
    if (!at || event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      // A name is a link and answers by itself.
      if (at.column === 0) return
      event.preventDefault()
      open(at)
      return
    }
    const to = moveInGrid(at, event, size)
    if (!to) return
    event.preventDefault()
    setWanted(to)
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}.${to.column}"]`)?.focus()
  }
  const click = (event: MouseEvent) => {
    const at = cellOf(event.target)
    if (!at) return
    setWanted(at)
    if (at.column > 0) open(at)
  }
  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through is a grid.
        role="grid"
        aria-label={label}
        aria-rowcount={people.length + 2}
        aria-colcount={size.columns}
        className={styles.table}
        onKeyDown={press}
        onClick={click}
        onFocus={(event) => {
          const at = cellOf(event.target)
          if (at) setWanted(at)
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th rowSpan={2} scope="col" className={styles.corner}>
              Person
            </th>
            {strands.map(({ id, title, competencies, isClosed }) => (
              <th
                key={id}
                scope="colgroup"
                colSpan={isClosed ? 1 : competencies.length}
                className={styles.strand}
              >
                <button
                  type="button"
                  aria-expanded={!isClosed}
                  aria-label={title}
                  title={title}
                  onClick={() => onToggle(id)}
                >
                  <span aria-hidden="true">{isClosed ? '+' : '−'}</span>
                  {!isClosed && <span className={styles.strandTitle}>{title}</span>}
                </button>
              </th>
            ))}
          </tr>
          <tr aria-rowindex={2}>
            {columns.map((column) => {
              const title =
                column.kind === 'strand'
                  ? (strands.find(({ id }) => id === column.strand)?.title ?? '')
                  : titleOf(column.competency.id)
              return (
                <th
                  key={column.kind === 'strand' ? column.strand : column.competency.id}
                  scope="col"
                  className={styles.title}
                  data-level={column.kind === 'strand' ? undefined : column.competency.level}
                  title={title}
                >
                  <span>{title}</span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {people.slice(0, drawn).map((row, number) => (
            <MatrixRow
              key={row.id}
              row={row}
              number={number}
              columns={columns}
              today={today}
              only={only}
              hasGap={hasGap}
              active={active.row === number ? active.column : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The cell that an event comes from; undefined in the head. */
function cellOf(target: EventTarget): GridCell | undefined {
  const place = target instanceof Element && target.closest('[data-cell]')?.getAttribute('data-cell')
  if (!place) return undefined
  const [row = 0, column = 0] = place.split('.').map(Number)
  return { row, column }
}
