import { Badge } from '@/app/ui/badge'
import type { PersonStanding } from '@/lib/api/contract/standings'
import { statusNames, outlookInWords as whyInWords } from '@/lib/wording/assignment-status'
import { outlookInWords } from '@/lib/wording/outlook'
import { statusTones } from '../assignments/status-tones'
import styles from './person.module.css'

/** The target and what was assigned, each with how it looks and why: what is late first, then what is at risk. */
export function DatesAhead({ standing }: { standing: PersonStanding }) {
  const { goal, plan, assignments, minutesLately, today } = standing
  const dates = [
    ...(plan?.target
      ? [{ id: 'target', title: 'Target date', by: undefined, due: plan.target, outlook: undefined }]
      : []),
    ...assignments.map(({ id, title, assignedBy, due, outlook }) => ({
      id,
      title,
      by: assignedBy,
      due,
      outlook,
    })),
  ]
  if (dates.length === 0) return null
  const hours = { planned: goal?.weekMinutes ?? 0, lately: minutesLately }
  const urgency = { late: 0, 'at-risk': 1, 'on-track': 2, done: 3 }
  const rank = ({ due, outlook }: (typeof dates)[number]) => {
    const status = due?.outlook ?? outlook?.status
    return status ? urgency[status] : 4
  }
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">Dates</h2>
      <ul className={styles.dates}>
        {dates
          .toSorted((one, other) => rank(one) - rank(other))
          .map(({ id, title, by, due, outlook }) => {
            const said = due && outlookInWords(due, hours, today)
            const status = outlook && outlook.reason !== 'no-date' ? outlook.status : undefined
            const isWell = outlook?.status === 'on-track' || outlook?.status === 'done'
            // The same words as in every list of assignments.
            const why = outlook ? !isWell && whyInWords(outlook, today) : said?.reason
            return (
              <li key={id}>
                <div>
                  <strong>{title}</strong>
                  {by && <span className={styles.aside}> assigned by {by}</span>}
                </div>
                {said ? (
                  <Badge tone={said.tone}>{said.text}</Badge>
                ) : (
                  <Badge tone={status && statusTones[status]}>
                    {status ? statusNames[status] : 'no due date'}
                  </Badge>
                )}
                {why && <p className={styles.reason}>{why}</p>}
              </li>
            )
          })}
      </ul>
    </section>
  )
}
