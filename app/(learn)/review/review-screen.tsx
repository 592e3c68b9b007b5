'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { reviewQueries } from '@/lib/api/queries/review'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'
import { Nothing } from './nothing'
import styles from './review.module.css'
import { SetAside } from './set-aside'
import { Sitting } from './sitting'
import { useAskedFor } from './use-asked-for'
import { useReviewer } from './use-reviewer'

/** What comes back today, one card after the other. */
export function ReviewScreen() {
  const reviewer = useReviewer()
  return (
    <div className={styles.review}>
      <PageHeader title="Review" />
      {reviewer === undefined && <Skeleton label="Fetching your cards" lines={5} />}
      {reviewer === null && <SignedOut />}
      {reviewer === 'away' && <NotHere onRetry={() => location.reload()} />}
      {reviewer && reviewer !== 'away' && <Today personId={reviewer} />}
    </div>
  )
}

function Today({ personId }: { readonly personId: string }) {
  const [minutes, setMinutes] = useState<number>()
  const competency = useAskedFor()
  const { data, dataUpdatedAt, isPending, refetch } = useQuery(
    reviewQueries.queue(personId, { minutes, competency }),
  )
  const isThere = data?.isOffline === false
  useEffect(() => {
    // After all that matters more.
    if (isThere) void import('./keep-page').then(({ keepPage }) => keepPage())
  }, [isThere])
  if (isPending) return <Skeleton label="Fetching your cards" lines={5} />
  if (!data) return <NotHere onRetry={() => refetch()} />
  const { queue, isOffline } = data
  const more = (longer: number) => {
    if (longer === minutes) void refetch()
    else setMinutes(longer)
  }
  return (
    <>
      {isOffline && (
        <Notice tone="attention" title="No connection">
          <p>These are the cards you had here last. Your answers are kept and handed in later.</p>
        </Notice>
      )}
      {competency !== undefined && <OneCompetency id={competency} />}
      {queue.cards.length === 0 ? (
        <>
          <Nothing queue={queue} onMore={more} />
          <SetAside personId={personId} cards={queue.setAside} />
        </>
      ) : (
        <Sitting key={dataUpdatedAt} personId={personId} queue={queue} onMore={more} />
      )}
    </>
  )
}

/** Cards of one competency are asked for by its page, where it is due for a refresh. */
function OneCompetency({ id }: { readonly id: string }) {
  const { data } = useQuery(curriculumQueries.list())
  const title = data && indexCurriculum(data).competencyTitle(id)
  return (
    <p>
      Cards of {title ?? 'one competency'}, due or not. <a href="/review">All of today’s cards</a>
    </p>
  )
}

function NotHere({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Notice tone="late" title="Could not fetch your cards">
      <p>The connection or the server did not answer. Nothing you did is lost.</p>
      <Button onClick={onRetry}>Try again</Button>
    </Notice>
  )
}

function SignedOut() {
  return (
    <EmptyState
      title="Sign in to see this"
      action={
        <LinkButton kind="primary" href="/sign-in?next=%2Freview">
          Sign in
        </LinkButton>
      }
    >
      Here comes back what you learned, shortly before you would forget it.
    </EmptyState>
  )
}
