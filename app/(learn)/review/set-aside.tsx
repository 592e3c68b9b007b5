'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import type { ReviewQueue } from '@/lib/api/contract/review'
import { withoutAside } from '@/lib/api/kept-queue'
import { newRequestKey } from '@/lib/api/new-request-key'
import { reviewOutbox } from '@/lib/api/page-review-outbox'
import { InlineCode } from '../question/inline-code'
import styles from './review.module.css'
import { useHandIn } from './use-hand-in'

interface SetAsideProps {
  readonly personId: string
  readonly cards: ReviewQueue['setAside']
}

/** Cards that do not come back, each with the way to take it up again; with a connection or without. */
export function SetAside({ personId, cards }: SetAsideProps) {
  const [taken, setTaken] = useState<readonly string[]>([])
  const { handIn } = useHandIn(personId)
  const left = cards.filter(({ id }) => !taken.includes(id))
  if (left.length === 0) return null

  function takeUp(card: string) {
    const change = { personId, key: newRequestKey(), card, change: 'take-up', at: Date.now() } as const
    reviewOutbox.add(change, (kept) => withoutAside(kept, card))
    void handIn()
    setTaken([...taken, card])
  }

  return (
    <details className={styles.aside}>
      <summary>Set aside: {left.length}</summary>
      <ul>
        {left.map(({ id, title }) => (
          <li key={id}>
            <InlineCode text={title} />
            <Button onClick={() => takeUp(id)}>Take it up again</Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
