'use client'

import { useEffect, useRef } from 'react'
import { LinkButton } from '@/app/ui/button'
import type { ReviewQueueCard } from '@/lib/api/contract/review'
import type { Given } from './answer-of'
import { Ratings } from './ratings'
import styles from './review.module.css'

interface ExerciseCardProps {
  readonly card: Extract<ReviewQueueCard, { kind: 'exercise' }>
  /** Days until it comes back, for each rating. */
  readonly days: readonly [number, number, number, number]
  readonly onAnswer: (given: Given) => void
}

/** An exercise that was passed before, to be solved again from its start, without what was written then. */
export function ExerciseCard({ card, days, onAnswer }: ExerciseCardProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className={styles.question}>
      <h2 ref={title} tabIndex={-1} className={styles.ask}>
        Solve it again, cold: {card.title}
      </h2>
      <p>
        You passed this before. Start from the empty answer, without hints; about {card.minutes} minutes. Come
        back and say how it went.
      </p>
      <div className={styles.actions}>
        <LinkButton kind="primary" href={`/practice/${card.stepId}?cold`} target="_blank">
          Open it in another tab
        </LinkButton>
      </div>
      <Ratings days={days} from={1} to={4} onRate={(rating) => onAnswer({ rating, isRight: rating > 1 })} />
    </div>
  )
}
