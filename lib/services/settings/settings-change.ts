import type { LearnerSettings } from '@/db/queries/planning'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Settings, Target } from '@/lib/roadmap/roadmap'
import { indexOf } from '../catalogue-index'
import { type Fault, Invalid } from '../errors'

/** What somebody wants changed; what is left out stays. */
export interface SettingsChange {
  readonly target?: Target
  readonly targetDate?: string | null
  readonly weekdayMinutes?: Settings['weekdayMinutes']
  readonly daysOff?: readonly string[]
  readonly stack?: Readonly<Record<string, string>>
  /** Null for the learned one. */
  readonly paceOverride?: number | null
  readonly startingPoint?: StartingPoint
  readonly timeZone?: string
  readonly version?: number
}

/** Where somebody says they are: everything up to a level, or competency by competency. */
export type StartingPoint =
  | { readonly kind: 'level'; readonly level: string | null }
  | { readonly kind: 'competencies'; readonly competencies: readonly string[] }

/** Throws Invalid with every id in the change that the curriculum does not hold. */
export function checkAgainst(catalogue: Catalogue, change: SettingsChange): void {
  const { target, startingPoint, stack } = change
  const faults = [
    ...(target?.kind === 'level' ? levelFaults(catalogue, 'target.level', target.level) : []),
    ...(target?.kind === 'competencies'
      ? competencyFaults(catalogue, 'target.competencies', target.competencies)
      : []),
    ...(startingPoint?.kind === 'level' && startingPoint.level !== null
      ? levelFaults(catalogue, 'startingPoint.level', startingPoint.level)
      : []),
    ...(startingPoint?.kind === 'competencies'
      ? competencyFaults(catalogue, 'startingPoint.competencies', startingPoint.competencies)
      : []),
    ...(stack ? stackFaults(catalogue, stack) : []),
  ]
  if (faults.length > 0) throw new Invalid(faults)
}

/** The settings after a change: a change of the ones before, or of sensible ones for somebody who has none. */
export function applyChange(
  catalogue: Catalogue,
  before: LearnerSettings | undefined,
  change: SettingsChange,
  stated: readonly string[],
): LearnerSettings {
  const base = before ?? firstSettings(catalogue, stated)
  const { currentId } = indexOf(catalogue)
  const target = change.target ?? base.target
  return {
    target:
      target.kind === 'level'
        ? target
        : { ...target, competencies: [...new Set(target.competencies.map(currentId))] },
    targetDate: change.targetDate === undefined ? base.targetDate : change.targetDate,
    weekdayMinutes: [...(change.weekdayMinutes ?? base.weekdayMinutes)],
    daysOff: [...new Set(change.daysOff ?? base.daysOff)].sort(),
    stack: { ...base.stack, ...change.stack },
    paceOverride: change.paceOverride === undefined ? base.paceOverride : change.paceOverride,
    version: base.version + 1,
  }
}

/** The competencies that a starting point says are known. */
export function statedBy(catalogue: Catalogue, startingPoint: StartingPoint): readonly string[] {
  const { currentId } = indexOf(catalogue)
  if (startingPoint.kind === 'competencies') return [...new Set(startingPoint.competencies.map(currentId))]
  const reached = catalogue.levels.findIndex((level) => level.id === startingPoint.level)
  const levels = catalogue.levels.slice(0, reached + 1).map((level) => level.id)
  return catalogue.competencies.filter(({ level }) => levels.includes(level)).map(({ id }) => id)
}

/** The lowest level not wholly known is the target; an hour on four evenings; each stack choice as the curriculum has it. */
function firstSettings(catalogue: Catalogue, stated: readonly string[]): LearnerSettings {
  const next = catalogue.levels.find((level) =>
    catalogue.competencies.some(({ id, level: of }) => of === level.id && !stated.includes(id)),
  )
  return {
    target: { kind: 'level', level: (next ?? catalogue.levels.at(-1))?.id ?? '' },
    targetDate: null,
    weekdayMinutes: [60, 60, 60, 60, 0, 0, 0],
    daysOff: [],
    stack: Object.fromEntries(catalogue.axes.map((axis) => [axis.id, axis.default])),
    paceOverride: null,
    version: 0,
  }
}

function levelFaults(catalogue: Catalogue, path: string, id: string): Fault[] {
  if (catalogue.levels.some((level) => level.id === id)) return []
  const names = catalogue.levels.map((level) => level.id).join(', ')
  return [{ path, message: `There is no level "${id}". The levels are ${names}.` }]
}

function competencyFaults(catalogue: Catalogue, path: string, ids: readonly string[]): Fault[] {
  const { findCompetency } = indexOf(catalogue)
  return ids.flatMap((id, position) =>
    findCompetency(id) ? [] : [{ path: `${path}.${position}`, message: `There is no competency "${id}".` }],
  )
}

function stackFaults(catalogue: Catalogue, stack: Readonly<Record<string, string>>): Fault[] {
  return Object.entries(stack).flatMap(([axisId, optionId]) => {
    const path = `stack.${axisId}`
    const axis = catalogue.axes.find(({ id }) => id === axisId)
    if (!axis) return [{ path, message: `There is no stack choice "${axisId}".` }]
    if (axis.options.some(({ id }) => id === optionId)) return []
    const options = axis.options.map(({ id }) => id).join(', ')
    return [{ path, message: `"${optionId}" is not an option here. The options are ${options}.` }]
  })
}
