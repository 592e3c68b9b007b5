'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import { type AuditFilter, auditQueries } from '@/lib/api/queries/audit'
import styles from './audit.module.css'
import { AuditFilterForm } from './audit-filter-form'
import { AuditTable } from './audit-table'

/** What was done to people, teams, paths and assignments, by whom; for admins. */
export function AuditScreen() {
  const { viewer } = useViewer()
  const [filter, setFilter] = useState<AuditFilter>({})
  return (
    <div className={styles.audit}>
      <PageHeader title="Audit log">
        <p>
          What was done to people, teams, paths and assignments, by whom and when. Nothing in it is ever
          changed;
          <code> npm run audit:verify</code> on the server checks that.
        </p>
      </PageHeader>
      {viewer === undefined && <Skeleton label="Fetching the audit log" lines={6} />}
      {viewer?.role === 'admin' && (
        <>
          <AuditFilterForm filter={filter} onChange={setFilter} />
          <Entries filter={filter} onFilter={setFilter} />
        </>
      )}
      {(viewer === null || (viewer && viewer.role !== 'admin')) && (
        <EmptyState title="This is for admins">
          Whoever looks after this installation sees it here.
        </EmptyState>
      )}
    </div>
  )
}

function Entries({ filter, onFilter }: { filter: AuditFilter; onFilter: (filter: AuditFilter) => void }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    auditQueries.list(filter),
  )
  if (!data && error) {
    return (
      <Notice tone="late" title="The audit log is not here">
        <p>{error.message}</p>
        <Button onClick={() => refetch()}>Try again</Button>
      </Notice>
    )
  }
  if (!data) return <Skeleton label="Fetching the audit log" lines={6} />
  const entries = data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) {
    return Object.values(filter).some(Boolean) ? (
      <EmptyState title="No entry fits" action={<Button onClick={() => onFilter({})}>Show all</Button>} />
    ) : (
      <EmptyState title="Nothing here yet">
        Here will be each change to people, teams, paths and assignments.
      </EmptyState>
    )
  }
  return (
    <>
      <AuditTable entries={entries} onFilter={onFilter} />
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
            Show older
          </Button>
        </div>
      )}
    </>
  )
}
