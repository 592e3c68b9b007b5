'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '@/app/ui/button'
import { comesBackInWords } from '@/lib/wording/review'
import { answerKey } from '../question/answer-key'
import styles from './review.module.css'

type Rating = 1 | 2 | 3 | 4

interface RatingsProps {
  /** Days until it comes back, for each rating. */
  readonly days: readonly [number, number, number, number]
  readonly from: Rating
  readonly to: Rating
  /** What Enter gives; without it Enter gives nothing. */
  readonly usual?: Rating
  /** Takes the focus as it appears: what was pressed before it is gone. */
  readonly takesFocus?: boolean
  readonly onRate: (rating: Rating) => void
}

const names: Readonly<Record<Rating, string>> = {
  1: 'Forgotten',
  2: 'With effort',
  3: 'As it should',
  4: 'At once',
}
const all: readonly Rating[] = [1, 2, 3, 4]

/** How it came back, each with when it comes back next. Enter is the usual one, a number one of them. */
export function Ratings({ days, from, to, usual, takesFocus, onRate }: RatingsProps) {
  const offered = all.filter((rating) => rating >= from && rating <= to)
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (takesFocus) group.current?.focus()
  }, [takesFocus])

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // The key that made this appear is still on its way up.
    if (event.defaultPrevented) return
    const key = answerKey(event, offered.length)
    const rating = key === 'next' ? usual : typeof key === 'number' ? offered[key - 1] : undefined
    if (rating === undefined) return
    event.preventDefault()
    onRate(rating)
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <fieldset ref={group} tabIndex={-1} aria-label="How it came back" className={styles.ratings}>
      {offered.map((rating, at) => (
        <Button
          key={rating}
          className={styles.rate}
          kind={rating === usual ? 'primary' : 'secondary'}
          onClick={() => onRate(rating)}
        >
          <span className={styles.rating}>
            {offered.length === 1 ? 'Go on' : names[rating]}
            <span>
              {comesBackInWords(days[rating - 1] ?? 1)}
              {offered.length > 1 && <span className={styles.key}> · {at + 1}</span>}
            </span>
          </span>
        </Button>
      ))}
    </fieldset>
  )
}
