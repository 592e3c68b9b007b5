'use client'

import { useMemo, useState } from 'react'
import { CairnSymbols } from '@/app/ui/cairn-symbols'
import { EmptyState } from '@/app/ui/empty-state'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Matrix } from '@/lib/api/contract/standings'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'
import { viewMatrix } from '@/lib/roadmap/matrix-view'
import { counted } from '@/lib/wording/days'
import { EvidenceDialog } from '../../people/evidence-dialog'
import styles from './matrix.module.css'
import { MatrixFilters } from './matrix-filters'
import { MatrixKey } from './matrix-key'
import { MatrixLeft } from './matrix-left'
import { MatrixTable } from './matrix-table'
import { useMatrixFilter } from './use-matrix-filter'

interface TeamMatrixProps {
  readonly matrix: Matrix
  readonly curriculum: CurriculumBrief
}

/** The people of a team against the competencies, with what to show of it, and the evidence behind a cell. */
export function TeamMatrix({ matrix, curriculum }: TeamMatrixProps) {
  const [filter, change] = useMatrixFilter()
  const [opened, setOpened] = useState<{ person: string; competency: string }>()
  const index = useMemo(() => indexCurriculum(curriculum), [curriculum])
  const view = useMemo(() => viewMatrix(matrix, curriculum, filter), [matrix, curriculum, filter])
  if (matrix.people.length === 0)
    return (
      <EmptyState title="Nobody learns in this team yet">
        Here will be its people and what each has proven, once somebody is a member.
      </EmptyState>
    )
  return (
    <div className={styles.matrix}>
      <MatrixLeft {...matrix} />
      <CairnSymbols />
      <MatrixFilters matrix={matrix} curriculum={curriculum} view={view} filter={filter} onChange={change} />
      <p className={styles.count} role="status">
        {view.people.length === matrix.people.length
          ? counted(view.people.length, 'person', 'people')
          : `${view.people.length} of ${counted(matrix.people.length, 'person', 'people')}`}
        {filter.gap === undefined ? ', by name.' : ', those with most before them first.'}
      </p>
      {view.people.length === 0 || view.strands.length === 0 ? (
        <p>Nothing here fits. Take a filter away to see more.</p>
      ) : (
        <MatrixTable
          label={`${matrix.team.name}: people and competencies`}
          view={view}
          today={matrix.today}
          only={filter.state}
          titleOf={index.competencyTitle}
          onToggle={(strand) =>
            change({
              closed: filter.closed.includes(strand)
                ? filter.closed.filter((id) => id !== strand)
                : [...filter.closed, strand],
            })
          }
          onOpen={(person, competency) => setOpened({ person, competency })}
        />
      )}
      <MatrixKey />
      {opened && (
        <EvidenceDialog
          personId={opened.person}
          personName={matrix.people.find(({ id }) => id === opened.person)?.name ?? ''}
          competency={opened.competency}
          index={index}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  )
}
