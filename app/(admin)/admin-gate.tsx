'use client'

import type { ReactNode } from 'react'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'

/** Shows administration to admins, for comfort: what anybody may do is decided by the API. */
export function AdminGate({ children }: { children: ReactNode }) {
  const { viewer } = useViewer()
  if (viewer === undefined) return <Skeleton label="Fetching administration" lines={6} />
  if (viewer === null) return <SignedOut />
  return viewer.role === 'admin' ? children : <NoAdmin />
}

function SignedOut() {
  const here = typeof window === 'undefined' ? '/admin/people' : window.location.pathname
  return (
    <>
      <PageHeader title="Administration" />
      <EmptyState
        title="Sign in to see this"
        action={
          <LinkButton kind="primary" href={`/sign-in?next=${encodeURIComponent(here)}`}>
            Sign in
          </LinkButton>
        }
      >
        People, teams and invitations are for admins.
      </EmptyState>
    </>
  )
}

function NoAdmin() {
  return (
    <>
      <PageHeader title="Administration" />
      <EmptyState
        title="This is for admins"
        action={
          <LinkButton kind="primary" href="/roadmap">
            Your roadmap
          </LinkButton>
        }
      >
        Whoever set Cairn up can make you one. Managers find their own teams under Members.
      </EmptyState>
    </>
  )
}
