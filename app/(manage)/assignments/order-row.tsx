import { Badge } from '@/app/ui/badge'
import { Link } from '@/app/ui/link'
import type { Order } from '@/lib/api/contract/assignments'
import { statuses } from '@/lib/paths/assignment-status'
import { statusNames } from '@/lib/wording/assignment-status'
import { counted, dayInWords } from '@/lib/wording/days'
import styles from './assignments.module.css'
import { orderDueInWords } from './order-due-in-words'
import { statusTones } from './status-tones'

/** An assignment in the list: what, for whom, until when, and how its people stand. */
export function OrderRow({ order }: { readonly order: Order }) {
  return (
    <li className={styles.order}>
      <div>
        <h2>
          <Link href={`/assignments/${order.id}`}>{order.title}</Link>
        </h2>
        <p className={styles.soft}>{factsOf(order).join(' · ')}</p>
      </div>
      <p className={styles.counts}>
        <Standing order={order} />
      </p>
    </li>
  )
}

function factsOf({ team, people, future, items, due, nextDue, assignedBy, withdrawnAt }: Order): string[] {
  const who = `${counted(people, 'person', 'people')}${future ? ', whoever joins too' : ''}`
  // The end of the order's own day may be the day before for somebody elsewhere: that is said already.
  const isOther = nextDue !== null && (due.kind !== 'on' || nextDue > due.date)
  return [
    ...(team ? [team.name] : []),
    ...(withdrawnAt === null ? [who] : []),
    ...(items ? [counted(items.length, 'competency', 'competencies')] : []),
    orderDueInWords(due),
    ...(isOther ? [`next on ${dayInWords(nextDue)}`] : []),
    `by ${assignedBy}`,
  ]
}

function Standing({ order: { withdrawnAt, people, counts, isCounting } }: { readonly order: Order }) {
  if (withdrawnAt !== null) return <Badge>withdrawn</Badge>
  if (people === 0) return <Badge>nobody yet</Badge>
  if (!counts) return <Badge>{isCounting ? 'being counted' : 'open it to see how they stand'}</Badge>
  return statuses.map((status) =>
    counts[status] > 0 ? (
      <Badge key={status} tone={statusTones[status]}>
        {counts[status]} {statusNames[status].toLowerCase()}
      </Badge>
    ) : null,
  )
}
