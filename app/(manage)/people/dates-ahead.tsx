import { Badge } from '@/app/ui/badge'
import type { PersonStanding } from '@/lib/api/contract/standings'
import { outlookInWords } from '@/lib/wording/outlook'
import styles from './person.module.css'

/** The target and what was assigned, each with how it looks and why: what is late first, then what is at risk. */
export function DatesAhead({ standing }: { standing: PersonStanding }) {
  const { goal, plan, assignments, minutesLately, today } = standing
  const dates = [
    ...(plan?.target ? [{ id: 'target', title: 'Target date', by: undefined, due: plan.target }] : []),
    ...assignments.map(({ id, title, assignedBy, due }) => ({ id, title, by: assignedBy, due })),
  ]
  if (dates.length === 0) return null
  const hours = { planned: goal?.weekMinutes ?? 0, lately: minutesLately }
  const urgency = { late: 0, 'at-risk': 1, 'on-track': 2, done: 3 }
  const rank = ({ due }: (typeof dates)[number]) => (due ? urgency[due.outlook] : 4)
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">Dates</h2>
      <ul className={styles.dates}>
        {dates
          .toSorted((one, other) => rank(one) - rank(other))
          .map(({ id, title, by, due }) => {
            const said = due && outlookInWords(due, hours, today)
            return (
              <li key={id}>
                <div>
                  <strong>{title}</strong>
                  {by && <span className={styles.aside}> assigned by {by}</span>}
                </div>
                {said ? <Badge tone={said.tone}>{said.text}</Badge> : <Badge>no due date</Badge>}
                {said?.reason && <p className={styles.reason}>{said.reason}</p>}
              </li>
            )
          })}
      </ul>
    </section>
  )
}
