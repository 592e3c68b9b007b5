import type { Order } from '@/lib/api/contract/assignments'
import { statuses } from '@/lib/paths/assignment-status'

/** What is chosen of the assignments; an empty text is no choice. */
export interface OrderFilter {
  readonly status: string
  readonly team: string
  /** A path's id, or `coverage`. */
  readonly what: string
  readonly sort: string
}

/** The assignments that a filter leaves, in the order it asks for: the newest first where it asks for none. */
export function shownOrders(orders: readonly Order[], filter: OrderFilter): readonly Order[] {
  const shown = orders.filter((order) => isShown(order, filter))
  switch (filter.sort) {
    case 'due':
      return shown.toSorted((a, b) => compare(dueOf(a), dueOf(b)) || compare(a.title, b.title))
    case 'trouble':
      return shown.toSorted(
        (a, b) =>
          (b.counts?.late ?? -1) - (a.counts?.late ?? -1) ||
          (b.counts?.['at-risk'] ?? -1) - (a.counts?.['at-risk'] ?? -1) ||
          compare(dueOf(a), dueOf(b)),
      )
    case 'title':
      return shown.toSorted((a, b) => a.title.localeCompare(b.title) || b.assignedAt - a.assignedAt)
    default:
      return shown
  }
}

function isShown({ kind, pathId, team, counts, withdrawnAt }: Order, filter: OrderFilter): boolean {
  if (filter.team && team?.id !== filter.team) return false
  if (filter.what && filter.what !== (kind === 'coverage' ? kind : pathId)) return false
  if (filter.status === 'withdrawn') return withdrawnAt !== null
  // What was withdrawn is over: it is there for whoever looks for it.
  if (withdrawnAt !== null) return false
  const status = statuses.find((one) => one === filter.status)
  return status === undefined || (counts?.[status] ?? 0) > 0
}

/** The first date that somebody still has to meet; after all others where there is none. */
function dueOf({ nextDue }: Order): string {
  return nextDue ?? '9999'
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
