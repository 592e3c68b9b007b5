import type { MatrixCompetency, StrandColumns } from '@/lib/roadmap/matrix-view'

/** A column beside the names: a competency, or a whole strand that is closed. */
export type MatrixColumn =
  | { readonly kind: 'competency'; readonly strand: string; readonly competency: MatrixCompetency }
  | { readonly kind: 'strand'; readonly strand: string; readonly competencies: readonly MatrixCompetency[] }

/** The columns of some strands, from left to right. */
export function columnsOf(strands: readonly StrandColumns[]): readonly MatrixColumn[] {
  return strands.flatMap(({ id, competencies, isClosed }): MatrixColumn[] =>
    isClosed
      ? [{ kind: 'strand', strand: id, competencies }]
      : competencies.map((competency) => ({ kind: 'competency', strand: id, competency })),
  )
}
