import type { LocalDate } from '@/lib/planner/plan'

/** One entry of a calendar feed. */
export interface FeedEvent {
  /** The same for the same thing in every version of the feed, so that a calendar moves it instead of doubling it. */
  readonly uid: string
  readonly summary: string
  /** Lines of plain text. */
  readonly description: readonly string[]
  /** Where it leads on this installation. */
  readonly url: string
  /** Study has a start and an end, in milliseconds since 1970 in UTC; a due date is a whole day. */
  readonly when: { readonly start: number; readonly end: number } | { readonly day: LocalDate }
}
