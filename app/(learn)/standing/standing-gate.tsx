'use client'

import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import type { Standing } from '@/lib/roadmap/standing'
import { PlacementLink } from '../placement/placement-link'
import { useStanding } from './use-standing'

interface StandingGateProps {
  /** What is being fetched, as the waiting text names it: "your roadmap". */
  readonly waitingFor: string
  readonly children: (standing: Standing) => ReactNode
}

/** Shows what needs a person's standing once it is there, and says what to do where there is none. */
export function StandingGate({ waitingFor, children }: StandingGateProps) {
  const answer = useStanding()
  switch (answer.state) {
    case 'loading':
      return <Skeleton label={`Fetching ${waitingFor}`} lines={6} />
    case 'signed-out':
      return <SignedOut />
    case 'failed':
      return (
        <Notice tone="late" title={`Could not fetch ${waitingFor}`}>
          <p>The connection or the server did not answer. Nothing you did is lost.</p>
          <Button onClick={answer.retry}>Try again</Button>
        </Notice>
      )
    case 'ready':
      return answer.standing.roadmap.settings ? children(answer.standing) : <NoRoadmapYet />
  }
}

function SignedOut() {
  const here = typeof window === 'undefined' ? '/roadmap' : window.location.pathname
  return (
    <EmptyState
      title="Sign in to see this"
      action={
        <LinkButton kind="primary" href={`/sign-in?next=${encodeURIComponent(here)}`}>
          Sign in
        </LinkButton>
      }
    >
      Your roadmap is yours alone; lessons are open to everyone here.
    </EmptyState>
  )
}

function NoRoadmapYet() {
  return (
    <EmptyState
      title="Your roadmap starts with five short questions"
      action={
        <LinkButton kind="primary" href="/start">
          Answer five questions
        </LinkButton>
      }
    >
      Where you are, where you want to be, by when, in which hours and with which stack. It takes about a
      minute, and you can change every answer later. Not sure where you are? <PlacementLink />.
    </EmptyState>
  )
}
