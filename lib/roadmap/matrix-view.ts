import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Matrix } from '@/lib/api/contract/standings'
import {
  type CompetencyState,
  competencyStateOf,
  isSought,
  type SoughtState,
  type StateKind,
} from './competency-state'
import { gapTo } from './gap'
import type { Target } from './roadmap'

type MatrixPerson = Matrix['people'][number]
export type MatrixCompetency = CurriculumBrief['competencies'][number]

/** What of a matrix is looked at, and in which order. */
export interface MatrixFilter {
  readonly level?: string
  readonly strand?: string
  /** People with at least one competency in this state, among those shown. */
  readonly state?: SoughtState
  /** A team below, with everything below that. */
  readonly team?: string
  /** By what is missing to everybody's own target, or to a level; left out, by name. */
  readonly gap?: 'own' | { readonly level: string }
  /** Strands shown as one column. */
  readonly closed: readonly string[]
}

/** A matrix as it is shown. */
export interface MatrixView {
  readonly strands: readonly StrandColumns[]
  readonly people: readonly PersonRow[]
}

export interface StrandColumns {
  readonly id: string
  readonly title: string
  readonly isClosed: boolean
  readonly competencies: readonly MatrixCompetency[]
}

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly lastStudy: string | null
  readonly stateOf: (competencyId: string) => CompetencyState
  /** Competencies missing to what is looked at; undefined where that is not asked, or they have no target. */
  readonly gap?: number
}

/**
 * Filters and orders a matrix. By name unless asked by gap: whoever has most before them comes first then, and among
 * equals the order is by name. It is never an order of merit.
 */
export function viewMatrix(matrix: Matrix, curriculum: CurriculumBrief, filter: MatrixFilter): MatrixView {
  const strands = curriculum.strands.flatMap(({ id, title }): StrandColumns[] => {
    if (filter.strand !== undefined && filter.strand !== id) return []
    const competencies = curriculum.competencies.filter(
      ({ strand, level }) => strand === id && (filter.level === undefined || filter.level === level),
    )
    return competencies.length > 0 ? [{ id, title, competencies, isClosed: filter.closed.includes(id) }] : []
  })
  const shown = strands.flatMap(({ competencies }) => competencies.map(({ id }) => id))
  const levels = curriculum.levels.map(({ id }) => id)
  const teams = filter.team === undefined ? undefined : teamsBelow(matrix, filter.team)
  const numbers = new Map(matrix.competencies.map(({ id }, number) => [id, number]))
  const people = matrix.people
    .filter((person) => teams === undefined || person.teams.some((team) => teams.has(team)))
    .map((person): PersonRow => {
      const stateOf = statesOf(person, matrix, numbers)
      const target = targetOf(filter.gap, person)
      const gap = target && gapTo(target, levels, curriculum.competencies, stateOf)
      return { id: person.id, name: person.name, lastStudy: person.lastStudy, stateOf, gap }
    })
    .filter(({ stateOf }) => {
      const { state } = filter
      return state === undefined || shown.some((id) => isSought(stateOf(id), state))
    })
  if (filter.gap === undefined) return { strands, people }
  // Stable, and the API gives people by name.
  return { strands, people: people.sort((one, other) => (other.gap ?? -1) - (one.gap ?? -1)) }
}

/** How many of some competencies are in each state. */
export function countStates(
  row: Pick<PersonRow, 'stateOf'>,
  competencies: readonly { readonly id: string }[],
): Readonly<Record<StateKind, number>> {
  const counts = { none: 0, begun: 0, stated: 0, proven: 0 }
  for (const { id } of competencies) counts[row.stateOf(id).kind] += 1
  return counts
}

function statesOf(person: MatrixPerson, matrix: Matrix, numbers: ReadonlyMap<string, number>) {
  const proofs = new Map(
    person.proven.map(([number, how, on, due]) => [number, { how, on, due: due ?? undefined }]),
  )
  return (competencyId: string): CompetencyState => {
    const number = numbers.get(competencyId) ?? -1
    return competencyStateOf(
      {
        done: person.done[number] ?? 0,
        total: matrix.competencies[number]?.steps ?? 0,
        proof: proofs.get(number),
      },
      matrix.today,
    )
  }
}

function targetOf(gap: MatrixFilter['gap'], { target }: MatrixPerson): Target | undefined {
  if (gap === undefined) return undefined
  return gap === 'own' ? (target ?? undefined) : { kind: 'level', level: gap.level }
}

/** A team and all below it. */
function teamsBelow({ subTeams }: Matrix, top: string): ReadonlySet<string> {
  const below = new Set([top])
  for (let before = 0; before < below.size; ) {
    before = below.size
    for (const { id, parentId } of subTeams) if (parentId !== null && below.has(parentId)) below.add(id)
  }
  return below
}
