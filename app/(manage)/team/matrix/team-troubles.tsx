'use client'

import { useQuery } from '@tanstack/react-query'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import { Skeleton } from '@/app/ui/skeleton'
import type { Troubles } from '@/lib/api/contract/standings'
import { standingsQueries } from '@/lib/api/queries/standings'
import { outlookInWords, statusNames } from '@/lib/wording/assignment-status'
import { counted } from '@/lib/wording/days'
import { statusTones } from '../../assignments/status-tones'
import styles from './troubles.module.css'

/** So many people are in sight before somebody asks for all. */
const inSight = 5

/** Who of a team has something late or at risk, each with why: not an order of merit, and gone once it is in time again. */
export function TeamTroubles({ teamId }: { readonly teamId: string }) {
  const troubles = useQuery(standingsQueries.troubles(teamId))
  return (
    <section aria-labelledby="troubles" className={styles.troubles} data-print="none">
      <h2 id="troubles">Late or at risk</h2>
      {troubles.data ? (
        <Told {...troubles.data} />
      ) : troubles.isError ? (
        <p className={styles.soft}>
          Could not find out who is late. <Button onClick={() => void troubles.refetch()}>Try again</Button>
        </p>
      ) : (
        <Skeleton label="Finding out who is late" lines={2} />
      )}
    </section>
  )
}

function Told({ people, unknown }: Troubles) {
  const rest = people.slice(inSight)
  return (
    <>
      {people.length === 0 && unknown === 0 && (
        <p className={styles.soft}>
          Nobody: everything that is assigned here will be done in time as planned.
        </p>
      )}
      <People people={people.slice(0, inSight)} />
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, 'more person', 'more people')}</summary>
          <People people={rest} />
        </details>
      )}
      {unknown > 0 && (
        <p className={styles.soft} role="status">
          {counted(unknown, 'person’s plan is', 'people’s plans are')} still being made.
        </p>
      )}
    </>
  )
}

function People({ people }: Pick<Troubles, 'people'>) {
  if (people.length === 0) return null
  return (
    <ul className={styles.people}>
      {people.map(({ personId, name, assignments }) => (
        <li key={personId}>
          <Link href={`/people/${personId}`}>{name}</Link>
          <ul className={styles.reasons}>
            {assignments.map(({ id, title, outlook }) => (
              <li key={id}>
                <Badge tone={statusTones[outlook.status]}>{statusNames[outlook.status]}</Badge> {title}:{' '}
                <span className={styles.soft}>{outlookInWords(outlook, outlook.today)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
