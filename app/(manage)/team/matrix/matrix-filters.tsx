'use client'

import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { saveFile } from '@/app/ui/save-file'
import { Select } from '@/app/ui/select'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Matrix } from '@/lib/api/contract/standings'
import { soughtStates } from '@/lib/roadmap/competency-state'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'
import type { MatrixFilter, MatrixView } from '@/lib/roadmap/matrix-view'
import { csvMark, toCsv } from '@/lib/wording/csv'
import { stateNames } from '@/lib/wording/state'
import styles from './matrix.module.css'
import { matrixCsv } from './matrix-csv'

interface MatrixFiltersProps {
  readonly matrix: Matrix
  readonly curriculum: CurriculumBrief
  readonly view: MatrixView
  readonly filter: MatrixFilter
  readonly onChange: (change: Partial<MatrixFilter>) => void
}

interface Option {
  readonly value: string
  readonly label: string
}

/** What to show and in which order, and the ways to take it along. */
export function MatrixFilters({ matrix, curriculum, view, filter, onChange }: MatrixFiltersProps) {
  const { gap } = filter
  const save = () => {
    const rows = matrixCsv(view, indexCurriculum(curriculum).competencyTitle, gap !== undefined)
    saveFile(`team-${matrix.today}.csv`, 'text/csv;charset=utf-8', csvMark + toCsv(rows))
  }
  return (
    <div className={styles.filters} data-print="none">
      <Choice
        label="Level"
        value={filter.level}
        all="All levels"
        options={curriculum.levels.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(level) => onChange({ level })}
      />
      <Choice
        label="Strand"
        value={filter.strand}
        all="All strands"
        options={curriculum.strands.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(strand) => onChange({ strand })}
      />
      <Choice
        label="State"
        value={filter.state}
        all="Any state"
        options={soughtStates.map((state) => ({ value: state, label: stateNames[state] }))}
        onChange={(value) => onChange({ state: soughtStates.find((state) => state === value) })}
      />
      {matrix.subTeams.length > 0 && (
        <Choice
          label="Sub-team"
          value={filter.team}
          all="All of it"
          options={matrix.subTeams.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(team) => onChange({ team })}
        />
      )}
      <Choice
        label="Order"
        value={gap === undefined || gap === 'own' ? gap : gap.level}
        all="By name"
        options={[
          { value: 'own', label: 'Gap to own target' },
          ...curriculum.levels.map(({ id, name }) => ({ value: id, label: `Gap to ${name}` })),
        ]}
        onChange={(value) =>
          onChange({ gap: value === undefined || value === 'own' ? value : { level: value } })
        }
      />
      <div className={styles.take}>
        <Button onClick={save}>Export as CSV</Button>
        <Button onClick={() => window.print()}>Print</Button>
        <a href={`/api/exports/standings?team=${matrix.team.id}`} download>
          All of it as a list (CSV)
        </a>
      </div>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  /** Undefined where all is shown. */
  readonly value: string | undefined
  readonly all: string
  readonly options: readonly Option[]
  readonly onChange: (value: string | undefined) => void
}

function Choice({ label, value, all, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={options.some((option) => option.value === value) ? value : ''}
          onChange={(event) => onChange(event.target.value || undefined)}
        >
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
