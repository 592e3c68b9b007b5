import type { Target, WeekdayMinutes } from '@/lib/planner/plan'

/** What a person is about to change of their plan, before they save it. */
export interface PlanDraft {
  readonly target: Target
  readonly targetDate: string | null
  readonly weekdayMinutes: WeekdayMinutes
  readonly daysOff: readonly string[]
  readonly stack: Readonly<Record<string, string>>
  /** The pace the person sets themselves; null for the learned one. */
  readonly paceOverride: number | null
}

/** Where somebody says they are: everything up to a level, or competency by competency. */
export type StartingPoint =
  | { readonly kind: 'level'; readonly level: string | null }
  | { readonly kind: 'competencies'; readonly competencies: readonly string[] }

export const weekMinutes = (days: readonly number[]): number =>
  days.reduce((sum, minutes) => sum + minutes, 0)
