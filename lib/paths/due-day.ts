import { addDays } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'
import type { OrderDue } from './order'

/**
 * The day an order is due for one person, all dates in their own zone; undefined where it has none. Days after joining count from
 * the day they joined, unless that would be over when it is assigned: then they count from the assignment, so that nobody
 * begins late.
 */
export function dueDay(
  due: OrderDue,
  { assigned, joined }: { readonly assigned: LocalDate; readonly joined: LocalDate },
): LocalDate | undefined {
  switch (due.kind) {
    case 'none':
      return undefined
    case 'on':
      return due.date
    case 'after-assignment':
      return addDays(assigned, due.days)
    case 'after-joining': {
      const counted = addDays(joined, due.days)
      return counted < assigned ? addDays(assigned, due.days) : counted
    }
  }
}
