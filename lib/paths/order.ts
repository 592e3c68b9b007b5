import type { LocalDate } from '@/lib/planner/plan'

/** Whom an order is for. */
export type Audience =
  | { readonly kind: 'people'; readonly personIds: readonly string[] }
  /** The members of a team and of everything below it; `future` adds those who join later. */
  | { readonly kind: 'team'; readonly teamId: string; readonly future: boolean }
  /** Whoever it held for when it was assigned. */
  | { readonly kind: 'filter'; readonly filter: PeopleFilter }

/** Every part that is given has to hold. */
export interface PeopleFilter {
  readonly teamId?: string
  /** Aims for this level. */
  readonly targetLevel?: string
  /** Has not proven this competency. */
  readonly lacks?: string
}

/** When it is due, at the end of that day in each person's own zone. */
export type OrderDue =
  | { readonly kind: 'none' }
  | { readonly kind: 'on'; readonly date: LocalDate }
  | { readonly kind: 'after-assignment'; readonly days: number }
  | { readonly kind: 'after-joining'; readonly days: number }
