'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import type { PlacementNow } from '@/lib/api/contract/placement'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { placementQueries } from '@/lib/api/queries/placement'
import { Asking } from './asking'
import { Conclusion } from './conclusion'
import { Introduction } from './introduction'
import styles from './placement.module.css'

/** Placement: what it is, one question after the other on any device, and what it found. */
export function PlacementScreen() {
  const { viewer } = useViewer()
  const placement = useQuery({ ...placementQueries.mine(), enabled: viewer !== null })
  const curriculum = useQuery(curriculumQueries.list())
  /** Whether the last conclusion is looked at; before that is chosen, it is as long as it was not applied. */
  const [looking, setLooking] = useState<boolean>()
  const now = placement.data
  const view = now && viewOf(now, looking)
  /** What is shown, and whether something else was shown before on this page. */
  const [shown, setShown] = useState<{ readonly view: View; readonly arrives: boolean }>()
  if (view && shown?.view !== view) setShown({ view, arrives: shown !== undefined })
  const arrives = shown?.arrives ?? false

  if (viewer === null) return <SignInFirst />
  if (now && curriculum.data) {
    if (now.active)
      return <Asking key={now.active.id} active={now.active} curriculum={curriculum.data} arrives={arrives} />
    if (view === 'found')
      return (
        <Conclusion arrives={arrives} onAgain={() => setLooking(false)} onApply={() => setLooking(true)} />
      )
    return (
      <Introduction
        curriculum={curriculum.data}
        arrives={arrives}
        onLook={now.finished ? () => setLooking(true) : undefined}
        onStarted={() => setLooking(undefined)}
      />
    )
  }
  if (placement.isError || curriculum.isError) {
    return (
      <Notice tone="late" title="Could not fetch your placement">
        <p>The connection or the server did not answer. What you answered is kept.</p>
        <Button onClick={() => void Promise.all([placement.refetch(), curriculum.refetch()])}>
          Try again
        </Button>
      </Notice>
    )
  }
  return (
    <div className={styles.placement}>
      <PageHeader title="Placement" />
      <Skeleton label="Fetching your placement" lines={6} />
    </div>
  )
}

type View = 'asking' | 'found' | 'introduction'

function viewOf({ active, finished }: PlacementNow, looking: boolean | undefined): View {
  if (active) return 'asking'
  return finished && (looking ?? finished.appliedAt === null) ? 'found' : 'introduction'
}

function SignInFirst() {
  return (
    <EmptyState
      title="Sign in to find out what you know"
      action={
        <LinkButton kind="primary" href="/sign-in?next=/placement">
          Sign in
        </LinkButton>
      }
    >
      A placement asks a few questions, works out what you know already, and shortens your roadmap by it. Your
      answers are yours alone.
    </EmptyState>
  )
}
