import type { OrderDue } from '@/lib/paths/order'
import { counted, dayInWords } from '@/lib/wording/days'

/** When an order is due: `due 9 Feb 2027`, `due 30 days after joining`. */
export function orderDueInWords(due: OrderDue): string {
  switch (due.kind) {
    case 'none':
      return 'no due date'
    case 'on':
      return `due ${dayInWords(due.date)}`
    case 'after-assignment':
      return `due ${counted(due.days, 'day')} after it was assigned`
    case 'after-joining':
      return `due ${counted(due.days, 'day')} after joining`
  }
}
