'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { toast } from '@/app/ui/toast'
import type { Viewer } from '@/lib/api/contract/me'
import { calendarMutations, calendarQueries } from '@/lib/api/queries/calendar'
import { meQueries } from '@/lib/api/queries/me'
import styles from './calendar-feed.module.css'
import { FeedAddress } from './feed-address'
import { StudyTimeForm } from './study-time-form'

/** The private address under which a calendar application follows the plan. */
export function CalendarFeed() {
  const { data: viewer } = useQuery(meQueries.viewer())
  const heading = useRef<HTMLHeadingElement>(null)
  if (!viewer) return null
  return (
    <section className={styles.calendar} aria-labelledby="set-calendar">
      <h2 id="set-calendar" ref={heading} tabIndex={-1}>
        Calendar
      </h2>
      <p className={styles.intro}>
        A private address that your calendar application can follow: your study slots for the next 26 weeks
        and your due dates, moved when your plan moves.
      </p>
      <Feed viewer={viewer} heading={heading} />
    </section>
  )
}

interface FeedProps {
  readonly viewer: Viewer
  readonly heading: RefObject<HTMLElement | null>
}

function Feed({ viewer, heading }: FeedProps) {
  const client = useQueryClient()
  const { data: feed, error, refetch } = useQuery(calendarQueries.feed())
  const making = useMutation(calendarMutations.make(client))
  const revoking = useMutation(calendarMutations.revoke(client))
  const [asking, setAsking] = useState<'renew' | 'revoke'>()
  // The button that was pressed is gone with the feed.
  useEffect(() => {
    if (revoking.isSuccess) heading.current?.focus()
  }, [revoking.isSuccess, heading])

  if (feed === undefined && error) {
    return (
      <Notice tone="late" title="Your calendar settings are not here yet">
        <p>{error.message}</p>
        <Button onClick={() => refetch()}>Try again</Button>
      </Notice>
    )
  }
  if (feed === undefined) return <Skeleton label="Fetching your calendar settings" lines={2} />
  if (feed === null) {
    return (
      <>
        {making.error && (
          <Notice tone="late" live title="No address was made">
            {making.error.message}
          </Notice>
        )}
        <div>
          <Button busy={making.isPending} onClick={() => making.mutate()}>
            Make a calendar address
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      {making.data && <FeedAddress key={making.data.address} address={making.data.address} />}
      <p className={styles.state}>
        Address made on {dayOf(feed.createdAt, viewer.timeZone)}.{' '}
        {feed.fetchedOn
          ? `A calendar last fetched it on ${dayOf(Date.parse(`${feed.fetchedOn}T00:00Z`), 'UTC')}.`
          : 'No calendar has fetched it yet.'}
      </p>
      <StudyTimeForm key={feed.startsAt} startsAt={feed.startsAt} timeZone={viewer.timeZone} />
      <div className={styles.actions}>
        <Button onClick={() => setAsking('renew')}>Renew the address</Button>
        <Button onClick={() => setAsking('revoke')}>Revoke it</Button>
      </div>
      {asking === 'renew' && (
        <ConfirmDialog
          title="Renew your calendar address?"
          action="Renew"
          changing={making}
          onConfirm={() => making.mutate(undefined, { onSuccess: () => setAsking(undefined) })}
          onClose={() => setAsking(undefined)}
        >
          You get a new address, and the one you have stops working at once. Calendars that follow the old one
          no longer get your plan until you give them the new one.
        </ConfirmDialog>
      )}
      {asking === 'revoke' && (
        <ConfirmDialog
          title="Revoke your calendar address?"
          action="Revoke"
          changing={revoking}
          onConfirm={() =>
            revoking.mutate(undefined, {
              onSuccess: () => {
                making.reset()
                setAsking(undefined)
                toast({ text: 'Revoked. The address no longer works.' })
              },
            })
          }
          onClose={() => setAsking(undefined)}
        >
          It stops working at once, for every calendar that follows it. What they show already can stay until
          you remove the calendar there. Your plan does not change, and you can make a new address at any
          time.
        </ConfirmDialog>
      )}
    </>
  )
}

function dayOf(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).format(instant)
}
