'use client'

import { useState } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import type { ReviewQueue } from '@/lib/api/contract/review'
import { reviewOutbox } from '@/lib/api/page-review-outbox'
import { counted } from '@/lib/wording/days'
import styles from './review.module.css'
import { SetAside } from './set-aside'

interface DoneProps {
  readonly personId: string
  readonly right: number
  readonly of: number
  readonly queue: ReviewQueue
  readonly onMore: (minutes: number) => void
}

/** The end of a sitting: what came back, what waits, and where to go on. */
export function Done({ personId, right, of, queue, onMore }: DoneProps) {
  const [unsent] = useState(() => reviewOutbox.pendingOf(personId).length)
  return (
    <section className={styles.done} aria-label="Done">
      <h2>Done for today</h2>
      <p>
        {right} of {counted(of, 'card')} came back.
        {right < of && ' What did not comes again tomorrow.'}
        {queue.waiting > 0 && ` ${counted(queue.waiting, 'card')} can wait for your next review day.`}
      </p>
      {unsent > 0 && (
        <p>{counted(unsent, 'answer')} kept here, to be handed in when there is a connection.</p>
      )}
      <div className={styles.actions}>
        <LinkButton kind="primary" href="/roadmap">
          Your roadmap
        </LinkButton>
        {queue.waiting > 0 && <Button onClick={() => onMore(10)}>Ten more minutes</Button>}
      </div>
      <SetAside cards={queue.setAside} />
    </section>
  )
}
