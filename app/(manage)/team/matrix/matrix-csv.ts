import type { MatrixView, PersonRow } from '@/lib/roadmap/matrix-view'
import type { CsvCell } from '@/lib/wording/csv'
import { stateInWords } from '@/lib/wording/state'

/** The table as it is shown, a row for each person; a closed strand is written out all the same. */
export function matrixCsv(
  { strands, people }: MatrixView,
  titleOf: (competencyId: string) => string,
  hasGap: boolean,
): readonly (readonly CsvCell[])[] {
  const ids = strands.flatMap(({ competencies }) => competencies.map(({ id }) => id))
  const gap = (row: PersonRow) => (hasGap ? [row.gap ?? null] : [])
  return [
    ['Person', 'Last studied', ...(hasGap ? ['To go'] : []), ...ids.map(titleOf)],
    ...people.map((row) => [
      row.name,
      row.lastStudy,
      ...gap(row),
      ...ids.map((id) => stateInWords(row.stateOf(id), undefined, 'en-GB')),
    ]),
  ]
}
