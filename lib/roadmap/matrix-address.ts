import { soughtStates } from './competency-state'
import type { MatrixFilter } from './matrix-view'

/** Reads what of a matrix is looked at from the query of an address; what it does not know it passes over. */
export function readMatrixAddress(query: string): MatrixFilter {
  const params = new URLSearchParams(query)
  const text = (key: string) => params.get(key) || undefined
  const gap = text('gap')
  return {
    level: text('level'),
    strand: text('strand'),
    state: soughtStates.find((state) => state === params.get('state')),
    team: text('within'),
    gap: gap === undefined ? undefined : gap === 'own' ? 'own' : { level: gap },
    closed: (text('closed') ?? '').split('.').filter(Boolean),
  }
}

/** The same written down: `?level=advanced&gap=own`, or nothing for everything by name. */
export function writeMatrixAddress({ level, strand, state, team, gap, closed }: MatrixFilter): string {
  const params = new URLSearchParams()
  const entries = {
    level,
    strand,
    state,
    within: team,
    gap: gap === 'own' || gap === undefined ? gap : gap.level,
    closed: closed.join('.') || undefined,
  }
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) params.set(key, value)
  const query = params.toString()
  return query === '' ? '' : `?${query}`
}
