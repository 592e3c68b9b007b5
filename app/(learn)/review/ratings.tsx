'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '@/app/ui/button'
import { comesBackInWords } from '@/lib/wording/review'
import { answerKey } from '../question/answer-key'
import styles from './review.module.css'

type Rating = 1 | 2 | 3 | 4

interface RatingsProps {
  /** Days until it comes back, for each rating. */
  readonly preview: readonly [number, number, number, number]
  readonly from: Rating
  readonly to: Rating
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
export function Ratings({ preview, from, to, onRate }: RatingsProps) {
  const offered = all.filter((rating) => rating >= from && rating <= to)
  const usual = offered.includes(3) ? 3 : from
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.focus(), [])

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = answerKey(event, offered.length)
    if (key === undefined || key === 'unsure') return
    event.preventDefault()
    onRate(key === 'next' ? usual : (offered[key - 1] ?? usual))
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <div ref={first} tabIndex={-1} role="group" aria-label="How it came back" className={styles.ratings}>
      {offered.map((rating, at) => (
        <Button key={rating} kind={rating === usual ? 'primary' : 'secondary'} onClick={() => onRate(rating)}>
          <span className={styles.rating}>
            {offered.length === 1 ? 'Go on' : names[rating]}
            <span>
              {comesBackInWords(preview[rating - 1] ?? 1)}
              {offered.length > 1 && ` · ${at + 1}`}
            </span>
          </span>
        </Button>
      ))}
    </div>
  )
}
