'use client'

import { useQuery } from '@tanstack/react-query'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { assignmentQueries } from '@/lib/api/queries/assignments'
import type { Standing } from '@/lib/roadmap/standing'
import { StandingGate } from '../standing/standing-gate'
import styles from './my-paths.module.css'
import { PathCard } from './path-card'

/** The paths somebody has, and those they may ask for. */
export function MyPathsScreen() {
  return (
    <>
      <PageHeader title="Your paths">
        What was assigned to you, with everything in it, and what you may propose for yourself.
      </PageHeader>
      <StandingGate waitingFor="your paths">{(standing) => <MyPaths standing={standing} />}</StandingGate>
    </>
  )
}

function MyPaths({ standing }: { standing: Standing }) {
  const { data, error, refetch } = useQuery(assignmentQueries.mine())
  if (!data) {
    if (!error) return <Skeleton label="Fetching your paths" lines={6} />
    return (
      <Notice tone="late" title="Could not fetch your paths">
        <p>{error.message}</p>
        <Button onClick={() => void refetch()}>Try again</Button>
      </Notice>
    )
  }
  const assigned = data.filter(({ isAssigned }) => isAssigned)
  const open = data.filter(({ isAssigned }) => !isAssigned)
  if (data.length === 0)
    return (
      <EmptyState
        title="No path yet"
        action={
          <LinkButton kind="primary" href="/roadmap">
            Your roadmap
          </LinkButton>
        }
      >
        Here will be the paths that are assigned to you, and those you may propose for yourself.
      </EmptyState>
    )
  return (
    <div className={styles.paths}>
      {assigned.length > 0 && (
        <section aria-labelledby="assigned">
          <h2 id="assigned">Assigned to you</h2>
          {assigned.map((path) => (
            <PathCard key={path.id} path={path} standing={standing} />
          ))}
        </section>
      )}
      {open.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open">You may propose</h2>
          {open.map((path) => (
            <PathCard key={path.id} path={path} standing={standing} />
          ))}
        </section>
      )}
    </div>
  )
}
