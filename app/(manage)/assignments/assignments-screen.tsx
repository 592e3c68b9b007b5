'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import type { Order } from '@/lib/api/contract/assignments'
import { assignmentQueries } from '@/lib/api/queries/assignments'
import { statuses } from '@/lib/paths/assignment-status'
import { statusNames } from '@/lib/wording/assignment-status'
import { counted } from '@/lib/wording/days'
import styles from './assignments.module.css'
import { downloadCsv } from './download-csv'
import { orderDueInWords } from './order-due-in-words'
import { OrderFilters } from './order-filters'
import { OrderRow } from './order-row'
import { Proposals } from './proposals'
import { shownOrders } from './shown-orders'
import { useAddressFilter } from './use-address-filter'

const noFilter = { person: '', team: '', what: '', status: '', sort: '' }

/** What was assigned, each with how its people stand, and what people asked for. */
export function AssignmentsScreen() {
  const [filter, setFilter] = useAddressFilter(noFilter)
  const all = useQuery(assignmentQueries.list())
  const ofPerson = useQuery({
    ...assignmentQueries.list(filter.person),
    enabled: filter.person !== '',
    placeholderData: keepPreviousData,
  })
  const orders = filter.person === '' ? all : ofPerson
  const shown = shownOrders(orders.data ?? [], filter)
  const counting = orders.data?.filter(({ isCounting }) => isCounting).length ?? 0
  const hasNone = all.data?.length === 0
  return (
    <>
      <PageHeader
        title="Assignments"
        actions={
          <>
            <Button
              disabled={shown.length === 0}
              onClick={() => downloadCsv('assignments.csv', [csvHead, ...shown.map(csvRow)])}
            >
              Export as CSV
            </Button>
            <LinkButton kind="primary" href="/paths">
              Assign a path
            </LinkButton>
          </>
        }
      >
        Who has what, until when, and how they stand by their own plans. Paths are assigned from{' '}
        <Link href="/paths">their pages</Link>, what a team needs from <Link href="/coverage">coverage</Link>.
      </PageHeader>
      <Proposals />
      {orders.error && (
        <Notice tone="late" title="Could not fetch the assignments">
          <p>
            {'status' in orders.error && orders.error.status === 403
              ? 'You manage no team, so there is nothing here for you.'
              : orders.error.message}
          </p>
          <Button onClick={() => void orders.refetch()}>Try again</Button>
        </Notice>
      )}
      {orders.isPending && <Skeleton label="Fetching the assignments" lines={6} />}
      {hasNone && (
        <EmptyState
          title="Nothing is assigned yet"
          action={
            <LinkButton kind="primary" href="/paths">
              Choose a path
            </LinkButton>
          }
        >
          Here will be each path you assigned, what your teams need, and how people stand.
        </EmptyState>
      )}
      {all.data && !hasNone && (
        <>
          <OrderFilters orders={all.data} filter={filter} onChange={setFilter} />
          <p role="status" className={styles.soft}>
            {orders.isPending ? 'Fetching' : counted(shown.length, 'assignment')}
            {counting > 0 && `, ${counting} still being counted`}
            {orders.data && shown.length === 0 && '. None is like that.'}{' '}
            {JSON.stringify(filter) !== JSON.stringify(noFilter) && (
              <Button kind="quiet" onClick={() => setFilter(noFilter)}>
                Show all
              </Button>
            )}
          </p>
          <ul className={styles.orders} aria-label="Assignments" aria-busy={orders.isPlaceholderData}>
            {shown.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const csvHead = [
  'Title',
  'Kind',
  'Team',
  'Due',
  'Next due',
  'Assigned by',
  'People',
  ...statuses.map((status) => statusNames[status]),
]

function csvRow({ title, kind, team, due, nextDue, assignedBy, people, counts }: Order): string[] {
  return [
    title,
    kind,
    team?.name ?? '',
    orderDueInWords(due),
    nextDue ?? '',
    assignedBy,
    String(people),
    ...statuses.map((status) => String(counts?.[status] ?? '')),
  ]
}
