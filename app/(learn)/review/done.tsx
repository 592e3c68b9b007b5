'use client'

import { useEffect, useRef } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import type { ReviewQueue } from '@/lib/api/contract/review'
import { counted } from '@/lib/wording/days'
import styles from './review.module.css'
import { SetAside } from './set-aside'
import type { Unsent } from './use-hand-in'

interface DoneProps {
  readonly personId: string
  /** For each answer of the sitting whether it came back. */
  readonly given: readonly boolean[]
  /** Cards that are due as well and did not fit. */
  readonly waiting: number
  readonly aside: ReviewQueue['setAside']
  readonly unsent: Unsent
  readonly onMore: (minutes: number) => void
  /** Undefined where nothing was answered in this sitting. */
  readonly onTakeBack: (() => void) | undefined
}

/** The end of a sitting: what came back, what waits, and where to go on. */
export function Done({ personId, given, waiting, aside, unsent, onMore, onTakeBack }: DoneProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const right = given.filter(Boolean).length
  return (
    <section className={styles.done} aria-label="Done">
      <h2 ref={title} tabIndex={-1} className={styles.ask}>
        Done for today
      </h2>
      <p>
        {given.length > 0 && `${right} of ${counted(given.length, 'card')} came back.`}
        {right < given.length && ' What did not comes again on your next review day.'}
        {waiting > 0 && ` ${counted(waiting, 'card')} can wait for your next review day.`}
      </p>
      <p role="status" className={styles.feedback}>
        {unsentInWords(unsent)}
      </p>
      <div className={styles.actions}>
        <LinkButton kind="primary" href="/roadmap">
          Your roadmap
        </LinkButton>
        {waiting > 0 && <Button onClick={() => onMore(10)}>Ten more minutes</Button>}
        {onTakeBack && (
          <Button kind="quiet" onClick={onTakeBack}>
            Take back my last answer
          </Button>
        )}
      </div>
      <SetAside personId={personId} cards={aside} />
    </section>
  )
}

function unsentInWords({ answers, changes }: Unsent): string {
  if (answers + changes === 0) return ''
  const what = answers > 0 ? counted(answers, 'answer') : 'What you changed is'
  return `${what} kept here, to be handed in when there is a connection.`
}
