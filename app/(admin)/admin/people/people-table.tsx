'use client'

import { useState } from 'react'
import styles from '@/app/organisation/organisation.module.css'
import { PersonDialog } from '@/app/organisation/person-dialog'
import { RecordTable } from '@/app/organisation/record-table'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import type { ListedPerson } from '@/lib/api/contract/people'
import { counted } from '@/lib/wording/days'

interface PeopleTableProps {
  readonly people: readonly ListedPerson[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** A page of people, each with what can be done. */
export function PeopleTable({ people, total, page, pages, onPage }: PeopleTableProps) {
  const [openId, setOpenId] = useState<string>()
  const open = people.find(({ id }) => id === openId)
  if (total === 0) {
    return (
      <EmptyState title="Nobody fits">
        Here will be the people with this in their name or e-mail address, in this team and state.
      </EmptyState>
    )
  }
  return (
    <>
      <RecordTable label="People" columns={['Name', 'Teams', 'Rights', 'What you can do']}>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link href={`/people/${person.id}`}>{person.name}</Link>
              <small>{person.email}</small>
            </th>
            <td>
              {person.teams.length === 0
                ? 'No team'
                : person.teams
                    .map(({ name, role }) => `${name}${role === 'manager' ? ' (manager)' : ''}`)
                    .join(', ')}
            </td>
            <td>
              {(person.role === 'admin' || person.isAuthor) && (
                <span className={styles.actions}>
                  {person.role === 'admin' && <Badge tone="info">Admin</Badge>}
                  {person.isAuthor && <Badge>Author</Badge>}
                </span>
              )}
            </td>
            <td>
              <Button kind="quiet" aria-label={`Change ${person.name}`} onClick={() => setOpenId(person.id)}>
                Change
              </Button>
            </td>
          </tr>
        ))}
      </RecordTable>
      <div className={styles.pages}>
        <p role="status">
          {counted(total, 'person', 'people')}
          {pages > 1 && `, page ${page} of ${pages}`}
        </p>
        {pages > 1 && (
          <div className={styles.actions}>
            <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
              Previous
            </Button>
            <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
              Next
            </Button>
          </div>
        )}
      </div>
      {open && <PersonDialog person={open} onClose={() => setOpenId(undefined)} />}
    </>
  )
}
