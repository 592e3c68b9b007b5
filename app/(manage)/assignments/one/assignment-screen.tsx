'use client'

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { Skeleton } from '@/app/ui/skeleton'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import { useAddressId } from '@/app/ui/use-address-id'
import type { OrderPerson } from '@/lib/api/contract/assignments'
import { assignmentMutations, assignmentQueries } from '@/lib/api/queries/assignments'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { type AssignmentStatus, statuses } from '@/lib/paths/assignment-status'
import { statusNames } from '@/lib/wording/assignment-status'
import { counted } from '@/lib/wording/days'
import styles from '../assignments.module.css'
import { orderDueInWords } from '../order-due-in-words'
import { useAddressFilter } from '../use-address-filter'
import { ExtendDialog } from './extend-dialog'
import { OrderPeople } from './order-people'
import { shownPeople } from './shown-people'
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
  const [filter, setFilter] = useAddressFilter({ status: '', name: '', sort: '' })
  const curriculum = useQuery({ ...curriculumQueries.list(), enabled: data?.kind === 'coverage' })
  const [extending, setExtending] = useState<OrderPerson>()
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
  const shown = shownPeople(data.people, filter)
  const count = (status: AssignmentStatus) =>
    data.people.filter(({ outlook }) => outlook.status === status).length
  const titles = new Map(curriculum.data?.competencies.map((competency) => [competency.id, competency.title]))
  const titleOf = (competency: string) => titles.get(competency) ?? competency
  return (
    <>
      <PageHeader
        title={data.title}
        above={<Breadcrumbs trail={[{ href: '/assignments', title: 'Assignments' }]} />}
        actions={
          <>
            <a href={`/api/exports/assignments/${data.id}`} className={styles.take} download>
              All of it as CSV
            </a>
            {data.pathId && <LinkButton href={`/paths/${data.pathId}`}>The path</LinkButton>}
            {data.kind === 'coverage' && data.team && (
              <LinkButton href={`/coverage?team=${data.team.id}`}>What the team needs</LinkButton>
            )}
            {data.mayWithdraw && <Button onClick={() => setAsking({})}>Withdraw</Button>}
          </>
        }
      >
        <p>
          {[data.team?.name, data.total > 0 && counted(data.total, 'person', 'people')]
            .filter(Boolean)
            .join(', ')}
          {data.future && ', whoever joins too'} · {orderDueInWords(data.due)} · by {data.assignedBy}
          {data.pathId &&
            ` · ${data.pathVersion === null ? 'follows the newest version' : `version ${data.pathVersion}`}`}
        </p>
        {data.items && (
          <p className={styles.soft}>
            {counted(data.items.length, 'competency', 'competencies')}: {data.items.map(titleOf).join(', ')}
          </p>
        )}
        {data.message && <p className={styles.soft}>“{data.message}”</p>}
      </PageHeader>
      {data.withdrawnAt !== null && <Notice>It was withdrawn. What people did for it stays done.</Notice>}
      {data.total === 0 && data.withdrawnAt === null && (
        <EmptyState title="Nobody has it yet">Here will be whoever joins the team.</EmptyState>
      )}
      {data.total > 0 && (
        <>
          <search className={styles.filters} aria-label="Filter">
            <Field label="Name">
              {(control) => (
                <TextInput
                  {...control}
                  type="search"
                  value={filter.name}
                  onChange={(event) => setFilter({ name: event.target.value })}
                />
              )}
            </Field>
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
            <Field label="Sort">
              {(control) => (
                <Select
                  {...control}
                  value={filter.sort}
                  onChange={(event) => setFilter({ sort: event.target.value })}
                >
                  <option value="">late first</option>
                  <option value="due">first due first</option>
                  <option value="name">by name</option>
                </Select>
              )}
            </Field>
          </search>
          <p role="status" className={styles.soft}>
            {shown.length < data.people.length && `${shown.length} of `}
            {counted(data.total, 'person', 'people')}
            {data.people.length < data.total &&
              `, of whom ${from + 1} to ${from + data.people.length} are on this page`}
          </p>
          {shown.length > 0 && (
            <OrderPeople
              people={shown}
              titleOf={titleOf}
              onExtend={setExtending}
              onWithdraw={({ personId, name }) => setAsking({ personId, name })}
            />
          )}
          {shown.length === 0 && <p>Nobody is like that. Choose less.</p>}
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
      {extending && id && <ExtendDialog id={id} person={extending} onClose={() => setExtending(undefined)} />}
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
