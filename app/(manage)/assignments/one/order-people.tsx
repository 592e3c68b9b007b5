import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import type { OrderPerson } from '@/lib/api/contract/assignments'
import { outlookInWords, statusNames } from '@/lib/wording/assignment-status'
import { dayInWords } from '@/lib/wording/days'
import styles from '../assignments.module.css'
import { statusTones } from '../status-tones'

interface OrderPeopleProps {
  readonly people: readonly OrderPerson[]
  /** The title of a competency. */
  readonly titleOf: (id: string) => string
  readonly onExtend: (person: OrderPerson) => void
  readonly onWithdraw: (person: OrderPerson) => void
}

/** Who has an assignment: what of it is theirs, until when, how they stand and why. On a phone each row is a card. */
export function OrderPeople({ people, titleOf, onExtend, onWithdraw }: OrderPeopleProps) {
  return (
    <table className={styles.table} aria-label="People">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Status</th>
          <th scope="col">Due</th>
          <th scope="col">Why</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.personId}>
            <th scope="row">
              <Link href={`/people/${person.personId}`}>{person.name}</Link>
              {person.items && <span className={styles.theirs}>{person.items.map(titleOf).join(', ')}</span>}
            </th>
            <td>
              <Badge tone={statusTones[person.outlook.status]}>{statusNames[person.outlook.status]}</Badge>
            </td>
            <td>
              <Due person={person} />
            </td>
            <td>{outlookInWords(person.outlook, person.outlook.today)}</td>
            <td>
              {person.isYou ? (
                <span className={styles.soft}>Yours: somebody above changes it.</span>
              ) : (
                <div className={styles.tools}>
                  <Button kind="quiet" aria-label={`Extend: ${person.name}`} onClick={() => onExtend(person)}>
                    Extend
                  </Button>
                  <Button
                    kind="quiet"
                    aria-label={`Withdraw from ${person.name}`}
                    onClick={() => onWithdraw(person)}
                  >
                    Withdraw
                  </Button>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Due({ person: { dueOn, firstDueOn, outlook } }: { readonly person: OrderPerson }) {
  if (!dueOn) return 'no date'
  return (
    <>
      <span className={styles.narrow}>due </span>
      {dayInWords(dueOn, outlook.today)}
      {firstDueOn && <span className={styles.soft}> (was {dayInWords(firstDueOn, outlook.today)})</span>}
    </>
  )
}
