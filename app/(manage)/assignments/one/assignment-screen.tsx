'use client'

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge } from '@/app/ui/badge'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { Skeleton } from '@/app/ui/skeleton'
import { toast } from '@/app/ui/toast'
import { useAddressId } from '@/app/ui/use-address-id'
import { assignmentMutations, assignmentQueries } from '@/lib/api/queries/assignments'
import { type AssignmentStatus, statuses } from '@/lib/paths/assignment-status'
import { outlookInWords, statusNames } from '@/lib/wording/assignment-status'
import { counted, dayInWords } from '@/lib/wording/days'
import styles from '../assignments.module.css'
import { downloadCsv } from '../download-csv'
import { orderDueInWords } from '../order-due-in-words'
import { statusTones } from '../status-tones'
import { useAddressFilter } from '../use-address-filter'
import { ExtendDialog } from './extend-dialog'
import { WithdrawDialog } from './withdraw-dialog'

/** One assignment, person by person. */
export function AssignmentScreen() {
  const id = useAddressId('/assignments')
  const [from, setFrom] = useState(0)
  const { data, error, refetch } = useQuery({
    ...assignmentQueries.one(id ?? '', from),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  })
  const withdrawing = useMutation(assignmentMutations.withdraw(useQueryClient()))
  const [filter, setFilter] = useAddressFilter({ status: '' })
  const [extending, setExtending] = useState<{
    readonly personId: string
    readonly name: string
    readonly dueOn: string | null
  }>()
  const [asking, setAsking] = useState<{ readonly personId?: string; readonly name?: string }>()
  if (!data) {
    if (!error) return <Skeleton label="Fetching the assignment" lines={6} />
    if ('status' in error && error.status === 404)
      return (
        <EmptyState
          title="There is no such assignment"
          action={<LinkButton href="/assignments">All assignments</LinkButton>}
        >
          It may belong to a team that is not yours.
        </EmptyState>
      )
    return (
      <Notice tone="late" title="Could not fetch the assignment">
        <p>{error.message}</p>
        <Button onClick={() => void refetch()}>Try again</Button>
      </Notice>
    )
  }
  const shown = data.people.filter(({ outlook }) => filter.status === '' || outlook.status === filter.status)
  const count = (status: AssignmentStatus) =>
    data.people.filter(({ outlook }) => outlook.status === status).length
  return (
    <>
      <PageHeader
        title={data.title}
        above={<Breadcrumbs trail={[{ href: '/assignments', title: 'Assignments' }]} />}
        actions={
          <>
            <Button
              disabled={shown.length === 0}
              onClick={() =>
                downloadCsv('assignment.csv', [
                  ['Name', 'Status', 'Due', 'Why'],
                  ...shown.map(({ name, dueOn, outlook }) => [
                    name,
                    statusNames[outlook.status],
                    dueOn ?? '',
                    outlookInWords(outlook, outlook.today),
                  ]),
                ])
              }
            >
              Export as CSV
            </Button>
            <LinkButton href={`/paths/${data.pathId}`}>The path</LinkButton>
            {data.withdrawnAt === null && <Button onClick={() => setAsking({})}>Withdraw</Button>}
          </>
        }
      >
        <p>
          {data.team?.name ?? 'People'}
          {data.future && ', whoever joins too'} · {orderDueInWords(data.due)} · by {data.assignedBy} ·{' '}
          {data.pathVersion === null ? 'follows the newest version' : `version ${data.pathVersion}`}
        </p>
        {data.message && <p className={styles.soft}>“{data.message}”</p>}
      </PageHeader>
      {data.withdrawnAt !== null && <Notice>It was withdrawn. What people did for it stays done.</Notice>}
      {data.total === 0 && data.withdrawnAt === null && (
        <EmptyState title="Nobody has it yet">Here will be whoever joins the team.</EmptyState>
      )}
      {data.total > 0 && (
        <>
          <search className={styles.filters} aria-label="Filter">
            <Field label="Who is">
              {(control) => (
                <Select
                  {...control}
                  value={filter.status}
                  onChange={(event) => setFilter({ status: event.target.value })}
                >
                  <option value="">anything</option>
                  {statuses.map((status) => (
                    <option key={status} value={status}>
                      {statusNames[status].toLowerCase()} ({count(status)})
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <p className={styles.soft}>
              {counted(data.total, 'person', 'people')}
              {data.people.length < data.total && `, ${from + 1} to ${from + data.people.length} shown`}
            </p>
          </search>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className={styles.scroll} aria-label="People" tabIndex={0}>
            <table className={styles.table}>
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
                {shown.map(({ personId, name, dueOn, firstDueOn, outlook }) => (
                  <tr key={personId}>
                    <th scope="row">
                      <Link href={`/people/${personId}`}>{name}</Link>
                    </th>
                    <td>
                      <Badge tone={statusTones[outlook.status]}>{statusNames[outlook.status]}</Badge>
                    </td>
                    <td>
                      {dueOn ? dayInWords(dueOn, outlook.today) : 'no date'}
                      {firstDueOn && (
                        <span className={styles.soft}> (was {dayInWords(firstDueOn, outlook.today)})</span>
                      )}
                    </td>
                    <td>{outlookInWords(outlook, outlook.today)}</td>
                    <td>
                      <div className={styles.tools}>
                        <Button
                          kind="quiet"
                          aria-label={`Extend: ${name}`}
                          onClick={() => setExtending({ personId, name, dueOn })}
                        >
                          Extend
                        </Button>
                        <Button
                          kind="quiet"
                          aria-label={`Withdraw from ${name}`}
                          onClick={() => setAsking({ personId, name })}
                        >
                          Withdraw
                        </Button>
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {shown.length === 0 && (
            <p>
              Nobody is{' '}
              {filter.status ? statusNames[filter.status as AssignmentStatus].toLowerCase() : 'here'}.
            </p>
          )}
          {(from > 0 || data.next !== null) && (
            <p className={styles.counts}>
              <Button disabled={from === 0} onClick={() => setFrom(0)}>
                First page
              </Button>
              <Button disabled={data.next === null} onClick={() => setFrom(data.next ?? 0)}>
                Next page
              </Button>
            </p>
          )}
        </>
      )}
      {extending && id && <ExtendDialog id={id} {...extending} onClose={() => setExtending(undefined)} />}
      {asking && id && (
        <WithdrawDialog
          title={asking.name ? `Withdraw from ${asking.name}?` : 'Withdraw from everybody?'}
          withdrawing={withdrawing}
          onClose={() => setAsking(undefined)}
          onConfirm={() =>
            withdrawing.mutate(
              { id, personId: asking.personId },
              {
                onSuccess: ({ people }) => {
                  toast({ text: `Withdrawn from ${counted(people, 'person', 'people')}.` })
                  setAsking(undefined)
                },
              },
            )
          }
        />
      )}
    </>
  )
}
