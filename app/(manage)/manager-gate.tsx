'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { isAt } from '@/app/ui/shell/destinations'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'

/** Shows a manager's screen to managers and admins, for comfort: what anybody may see is decided by the API. */
export function ManagerGate({ children }: { children: ReactNode }) {
  const { viewer } = useViewer()
  const pathname = usePathname()
  if (viewer === undefined) return <Skeleton label="Fetching your teams" lines={6} />
  if (viewer === null) return <SignedOut />
  if (viewer.role === 'admin' || viewer.manages.length > 0) return children
  // Whoever writes paths for everybody need not manage a team.
  return viewer.isAuthor && isAt(pathname, '/paths') ? children : <NoTeam />
}

function SignedOut() {
  const here = typeof window === 'undefined' ? '/team' : window.location.pathname
  return (
    <>
      <PageHeader title="Team" />
      <EmptyState
        title="Sign in to see this"
        action={
          <LinkButton kind="primary" href={`/sign-in?next=${encodeURIComponent(here)}`}>
            Sign in
          </LinkButton>
        }
      >
        Teams, paths and assignments are for those who look after them.
      </EmptyState>
    </>
  )
}

function NoTeam() {
  return (
    <>
      <PageHeader title="Team" />
      <EmptyState
        title="You do not manage a team"
        action={
          <LinkButton kind="primary" href="/roadmap">
            Your roadmap
          </LinkButton>
        }
      >
        Here will be the people you look after, once an admin makes you the manager of a team.
      </EmptyState>
    </>
  )
}
