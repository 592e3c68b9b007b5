'use client'

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import type { Notice as Told } from '@/lib/api/contract/notices'
import { noticesMutations, noticesQueries } from '@/lib/api/queries/notices'
import styles from './inbox.module.css'

/** What somebody was told: sentences, each with where to go. */
export function InboxScreen() {
  const { viewer } = useViewer()
  return (
    <div className={styles.inbox}>
      <PageHeader title="Inbox">
        <p>
          What was assigned, is due, came back or changed. When it also comes by mail, you say in the{' '}
          <Link href="/settings#set-reminders">settings</Link>.
        </p>
      </PageHeader>
      {viewer === undefined && <Skeleton label="Fetching your inbox" lines={4} />}
      {viewer === null && (
        <EmptyState
          title="Sign in to see your inbox"
          action={
            <LinkButton kind="primary" href="/sign-in?next=/inbox">
              Sign in
            </LinkButton>
          }
        >
          What you are told is for you alone.
        </EmptyState>
      )}
      {viewer && <ToldList />}
    </div>
  )
}

function ToldList() {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    noticesQueries.list(),
  )
  const readingAll = useMutation(noticesMutations.readAll(useQueryClient()))
  if (!data && error) {
    return (
      <Notice tone="late" title="Your inbox is not here yet">
        <p>{error.message}</p>
        <Button onClick={() => refetch()}>Try again</Button>
      </Notice>
    )
  }
  if (!data) return <Skeleton label="Fetching your inbox" lines={4} />
  const told = data.pages.flatMap(({ notices }) => notices)
  const [newest] = told
  if (!newest) {
    return (
      <EmptyState
        title="Nothing here yet"
        action={
          <LinkButton kind="primary" href="/roadmap">
            Your roadmap
          </LinkButton>
        }
      >
        Here will be what is assigned to you, due soon, or changed in your plan.
      </EmptyState>
    )
  }
  return (
    <>
      {told.some(({ read }) => !read) && (
        <div>
          <Button busy={readingAll.isPending} onClick={() => readingAll.mutate(newest.at)}>
            Mark all as read
          </Button>
        </div>
      )}
      {readingAll.error && (
        <Notice tone="late" live title="Still unread">
          {readingAll.error.message}
        </Notice>
      )}
      <ul className={styles.list}>
        {told.map((one) => (
          <ToldItem key={one.id} told={one} />
        ))}
      </ul>
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

function ToldItem({ told: { id, sentence, href, at, read } }: { told: Told }) {
  const reading = useMutation(noticesMutations.read(useQueryClient()))
  return (
    <li className={read ? undefined : styles.unread}>
      <div>
        <Link href={href} onClick={() => !read && reading.mutate(id)}>
          {sentence}
        </Link>
        <p className={styles.when}>
          {!read && <strong>Unread</strong>}
          <time dateTime={new Date(at).toISOString()}>{momentInWords(at)}</time>
        </p>
        {reading.error && <p role="alert">{reading.error.message}</p>}
      </div>
      {!read && (
        <Button kind="quiet" busy={reading.isPending} onClick={() => reading.mutate(id)}>
          Mark as read
        </Button>
      )}
    </li>
  )
}

function momentInWords(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
