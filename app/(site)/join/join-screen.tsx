'use client'

import { useQuery } from '@tanstack/react-query'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import { ApiProblem } from '@/lib/api/api-problem'
import { joiningQueries } from '@/lib/api/queries/joining'
import styles from '../sign-in/sign-in.module.css'
import { AcceptAsMe } from './accept-as-me'
import { JoinForm } from './join-form'
import { useCode } from './use-code'

/** Where the link of an invitation leads: what it is about, and the way in. */
export function JoinScreen() {
  const code = useCode()
  if (code === undefined) return <Loading />
  return code === null ? <NoInvitation /> : <Invitation code={code} />
}

function Invitation({ code }: { code: string }) {
  const { viewer } = useViewer()
  const { data, error, refetch } = useQuery(joiningQueries.invitation(code))
  if (error instanceof ApiProblem && error.status === 404) return <NoInvitation />
  if (error) {
    return (
      <Notice tone="late" title="Your invitation is not here yet">
        <p>{error.message}</p>
        <Button onClick={() => refetch()}>Try again</Button>
      </Notice>
    )
  }
  if (!data || viewer === undefined) return <Loading />
  return (
    <>
      <PageHeader title={data.team ? `Join ${data.team}` : 'Join Cairn'}>
        {data.invitedBy} invited you to {data.team ? `the team ${data.team}` : 'learn'} on {data.organisation}
        {data.role === 'manager' && ', as its manager'}. The invitation is for {data.email}.
      </PageHeader>
      <div className={styles.column}>
        {viewer ? <AcceptAsMe code={code} /> : <JoinForm code={code} name={data.name ?? ''} />}
      </div>
    </>
  )
}

function Loading() {
  return (
    <>
      <PageHeader title="Join" />
      <Skeleton label="Looking up your invitation" lines={4} />
    </>
  )
}

function NoInvitation() {
  return (
    <>
      <PageHeader title="Join" />
      <EmptyState
        title="This invitation does not hold"
        action={
          <LinkButton kind="primary" href="/sign-in">
            Sign in
          </LinkButton>
        }
      >
        A link works once, within seven days. If you have joined already, sign in; otherwise ask whoever
        invited you for a new link.
      </EmptyState>
    </>
  )
}
