'use client'

import { memo } from 'react'
import { type CairnPicture, CairnUse } from '@/app/ui/cairn-symbols'
import { classNames } from '@/app/ui/class-names'
import { Link } from '@/app/ui/link'
import { stonesFor } from '@/app/ui/stones'
import type { LocalDate } from '@/lib/planner/plan'
import { type CompetencyState, isSought, type SoughtState } from '@/lib/roadmap/competency-state'
import { countStates, type PersonRow } from '@/lib/roadmap/matrix-view'
import { stateInWords } from '@/lib/wording/state'
import styles from './matrix.module.css'
import type { MatrixColumn } from './matrix-columns'

interface MatrixRowProps {
  readonly row: PersonRow
  /** From the top, 0 being the first person. */
  readonly number: number
  readonly columns: readonly MatrixColumn[]
  readonly today: LocalDate
  /** Cells in another state stand back. */
  readonly only: SoughtState | undefined
  /** Whether it is asked what is missing. */
  readonly hasGap: boolean
  /** The column that Tab reaches; undefined in every row but one. */
  readonly active: number | undefined
}

/** A person's row. Moving about draws the row that was left and the one that is reached, and no other. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, number, columns, today, only, hasGap, active } = props
  return (
    <tr aria-rowindex={number + 3}>
      <th scope="row" className={styles.name}>
        <Link href={`/people/${row.id}`} tabIndex={active === 0 ? 0 : -1} data-cell={`${number}.0`}>
          {row.name}
        </Link>
        {hasGap && (
          <span className={styles.gap}>{row.gap === undefined ? 'no target' : `${row.gap} to go`}</span>
        )}
      </th>
      {columns.map((column, at) => {
        const place = { 'data-cell': `${number}.${at + 1}`, tabIndex: active === at + 1 ? 0 : -1 }
        if (column.kind === 'strand') {
          const { proven } = countStates(row, column.competencies)
          const of = column.competencies.length
          return (
            <td
              key={column.strand}
              {...place}
              className={styles.sum}
              aria-label={`${proven} of ${of} proven`}
            >
              {proven}/{of}
            </td>
          )
        }
        const { id, level } = column.competency
        const state = row.stateOf(id)
        const stands = only !== undefined && !isSought(state, only)
        return (
          <td
            key={id}
            {...place}
            className={classNames(styles.cell, stands && styles.back)}
            data-level={state.kind === 'proven' ? level : undefined}
            aria-label={stateInWords(state, today)}
          >
            <CairnUse picture={pictureOf(state)} />
          </td>
        )
      })}
    </tr>
  )
})

function pictureOf({ kind, done, total, freshness }: CompetencyState): CairnPicture {
  if (freshness?.isDue) return 'due'
  return kind === 'stated' ? 'said' : stonesFor(done, total, kind === 'proven')
}
