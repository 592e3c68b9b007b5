'use client'

import { useQuery } from '@tanstack/react-query'
import { Badge } from '@/app/ui/badge'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { Skeleton } from '@/app/ui/skeleton'
import { TextInput } from '@/app/ui/text-input'
import type { Order } from '@/lib/api/contract/assignments'
import { assignmentQueries } from '@/lib/api/queries/assignments'
import { statuses } from '@/lib/paths/assignment-status'
import { statusNames } from '@/lib/wording/assignment-status'
import { counted } from '@/lib/wording/days'
import styles from './assignments.module.css'
import { downloadCsv } from './download-csv'
import { orderDueInWords } from './order-due-in-words'
import { Proposals } from './proposals'
import { statusTones } from './status-tones'
import { useAddressFilter } from './use-address-filter'

/** What was assigned, each with how its people stand, and what people asked for. */
export function AssignmentsScreen() {
  const orders = useQuery(assignmentQueries.list())
  const [filter, setFilter] = useAddressFilter({ status: '', team: '', words: '' })
  const shown = orders.data?.filter((order) => isShown(order, filter)) ?? []
  const teams = new Map(orders.data?.flatMap(({ team }) => (team ? [[team.id, team.name] as const] : [])))
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
        Who has which path, when it is due, and how they stand by their own plans. What a team needs is
        assigned from <Link href="/coverage">coverage</Link> and stands among the dates on each person’s page.
      </PageHeader>
      <Proposals />
      {orders.error && (
        <Notice tone="late" title="Could not fetch the assignments">
          <p>{orders.error.message}</p>
          <Button onClick={() => void orders.refetch()}>Try again</Button>
        </Notice>
      )}
      {orders.isPending && <Skeleton label="Fetching the assignments" lines={6} />}
      {orders.data?.length === 0 && (
        <EmptyState
          title="Nothing is assigned yet"
          action={
            <LinkButton kind="primary" href="/paths">
              Choose a path
            </LinkButton>
          }
        >
          Here will be each path you assigned, and how its people stand.
        </EmptyState>
      )}
      {orders.data && orders.data.length > 0 && (
        <>
          <search className={styles.filters} aria-label="Filter">
            <Field label="Somebody is">
              {(control) => (
                <Select
                  {...control}
                  value={filter.status}
                  onChange={(event) => setFilter({ status: event.target.value })}
                >
                  <option value="">anything</option>
                  {statuses.map((status) => (
                    <option key={status} value={status}>
                      {statusNames[status].toLowerCase()}
                    </option>
                  ))}
                  <option value="withdrawn">withdrawn</option>
                </Select>
              )}
            </Field>
            <Field label="Team">
              {(control) => (
                <Select
                  {...control}
                  value={filter.team}
                  onChange={(event) => setFilter({ team: event.target.value })}
                >
                  <option value="">any</option>
                  {[...teams].map(([id, name]) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="Title">
              {(control) => (
                <TextInput
                  {...control}
                  type="search"
                  value={filter.words}
                  onChange={(event) => setFilter({ words: event.target.value })}
                />
              )}
            </Field>
          </search>
          {shown.length === 0 && <p>No assignment is like that. Choose less.</p>}
          <ul className={styles.orders} aria-label="Assignments">
            {shown.map((order) => (
              <li key={order.id} className={styles.order}>
                <div>
                  <h2>
                    <Link href={`/assignments/${order.id}`}>{order.title}</Link>
                  </h2>
                  <p className={styles.soft}>
                    {order.team?.name ?? counted(order.people, 'person', 'people')}
                    {order.future && ', whoever joins too'} · {orderDueInWords(order.due)} · by{' '}
                    {order.assignedBy}
                  </p>
                </div>
                <p className={styles.counts}>
                  {order.withdrawnAt !== null && <Badge>withdrawn</Badge>}
                  {order.withdrawnAt === null &&
                    order.counts &&
                    statuses.map((status) =>
                      order.counts?.[status] ? (
                        <Badge key={status} tone={statusTones[status]}>
                          {order.counts[status]} {statusNames[status].toLowerCase()}
                        </Badge>
                      ) : null,
                    )}
                  {order.withdrawnAt === null && order.counts === null && (
                    <Badge>{order.people} people</Badge>
                  )}
                  {order.withdrawnAt === null && order.people === 0 && <Badge>nobody yet</Badge>}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

interface Filter {
  readonly status: string
  readonly team: string
  readonly words: string
}

function isShown({ title, team, counts, withdrawnAt }: Order, filter: Filter): boolean {
  if (filter.team && team?.id !== filter.team) return false
  if (!title.toLowerCase().includes(filter.words.trim().toLowerCase())) return false
  if (filter.status === '') return true
  if (filter.status === 'withdrawn') return withdrawnAt !== null
  const status = statuses.find((one) => one === filter.status)
  return status !== undefined && withdrawnAt === null && (counts?.[status] ?? 0) > 0
}

const csvHead = [
  'Title',
  'Team',
  'Due',
  'Assigned by',
  'People',
  ...statuses.map((status) => statusNames[status]),
]

function csvRow({ title, team, due, assignedBy, people, counts }: Order): string[] {
  return [
    title,
    team?.name ?? '',
    orderDueInWords(due),
    assignedBy,
    String(people),
    ...statuses.map((status) => String(counts?.[status] ?? '')),
  ]
}
