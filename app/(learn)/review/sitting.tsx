'use client'

import { useState } from 'react'
import { Kbd } from '@/app/ui/kbd'
import { toast } from '@/app/ui/toast'
import type { ReviewQueue, ReviewQueueCard } from '@/lib/api/contract/review'
import { withCardAgain, withCardAside, withoutCard } from '@/lib/api/kept-queue'
import { newRequestKey } from '@/lib/api/new-request-key'
import { reviewOutbox } from '@/lib/api/page-review-outbox'
import { comingDay, daysUntilComing, takenAfter } from '@/lib/review/coming-day'
import { counted } from '@/lib/wording/days'
import type { Given } from './answer-of'
import { CardHeader } from './card-header'
import { Done } from './done'
import { ExerciseCard } from './exercise-card'
import { QuestionCard } from './question-card'
import styles from './review.module.css'
import { useBackKey } from './use-back-key'
import { useHandIn } from './use-hand-in'

interface SittingProps {
  readonly personId: string
  readonly queue: ReviewQueue
  readonly onMore: (minutes: number) => void
}

type Taken = ReviewQueue['spread']['taken']

/** An answer of this sitting, with all that taking it back needs. */
interface Answered {
  readonly key: string
  readonly card: ReviewQueueCard
  readonly isRight: boolean
  /** How the days to come were filled before it. */
  readonly taken: Taken
}

/**
 * The cards of one sitting. What is said is kept here at once and handed in as soon as there is a connection; the last
 * answer can be taken back, before that and after.
 */
export function Sitting({ personId, queue, onMore }: SittingProps) {
  // What comes in later belongs to the next sitting.
  const [cards, setCards] = useState(queue.cards)
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  const [aside, setAside] = useState(queue.setAside)
  const [taken, setTaken] = useState<Taken>(queue.spread.taken)
  const { unsent, handIn } = useHandIn(personId)
  const card = cards[answered.length]
  const last = answered.at(-1)
  const spread = { ...queue.spread, taken }

  function answer({ option, rating, isRight }: Given) {
    if (!card) return
    const key = newRequestKey()
    const interval = card.intervals[(isRight ? (rating ?? 3) : 1) - 1] ?? 1
    const after = takenAfter(taken, card, comingDay(card, interval, queue.today, spread))
    reviewOutbox.add({ personId, key, card: card.id, option, rating, at: Date.now() }, (kept) => ({
      ...withoutCard(kept, card.id),
      spread: { ...kept.spread, taken: after },
    }))
    void handIn()
    setAnswered([...answered, { key, card, isRight, taken }])
    setTaken(after)
  }

  function takeBack() {
    if (!last) return
    const change = {
      personId,
      key: last.key,
      card: last.card.id,
      change: 'take-back',
      at: Date.now(),
    } as const
    reviewOutbox.add(change, (kept) => ({
      ...withCardAgain(kept, last.card),
      spread: { ...kept.spread, taken: last.taken },
    }))
    void handIn()
    setAnswered(answered.slice(0, -1))
    setTaken(last.taken)
  }
  useBackKey(takeBack)

  function putAside(put: ReviewQueueCard) {
    const change = {
      personId,
      key: newRequestKey(),
      card: put.id,
      change: 'set-aside',
      at: Date.now(),
    } as const
    reviewOutbox.add(change, (kept) => withCardAside(kept, put))
    void handIn()
    setAside(
      withCardAside(queue, put)
        .setAside.filter(({ id }) => id === put.id)
        .concat(aside),
    )
    setCards(cards.filter(({ id }) => id !== put.id))
    toast({ text: 'Set aside. It is at the end of this page if you want it back.' })
  }

  if (!card)
    return (
      <Done
        personId={personId}
        given={answered.map(({ isRight }) => isRight)}
        waiting={queue.waiting}
        aside={aside}
        unsent={unsent}
        onMore={onMore}
        onTakeBack={last && takeBack}
      />
    )
  const days = daysUntilComing(card, queue.today, spread)
  return (
    <section
      aria-label={`Card ${answered.length + 1} of ${cards.length}`}
      className={styles.card}
      key={card.id}
    >
      <CardHeader
        card={card}
        place={answered.length}
        of={cards.length}
        onSetAside={() => putAside(card)}
        onTakeBack={last && takeBack}
      />
      {card.kind === 'question' ? (
        <QuestionCard card={card} days={days} onAnswer={answer} />
      ) : (
        <ExerciseCard card={card} days={days} onAnswer={answer} />
      )}
      {card.covers > 0 && (
        <p className={styles.covers}>
          This stands for {counted(card.covers, 'simpler card')} it rests on, not to be asked today.
        </p>
      )}
      <p className={styles.keys}>
        {card.kind === 'question' ? (
          <>
            A number chooses, <Kbd>0</Kbd> is “I don’t know”, <Kbd>Enter</Kbd> goes on
          </>
        ) : (
          'A number says how it went'
        )}
        {last && (
          <>
            , <Kbd>Backspace</Kbd> takes your last answer back
          </>
        )}
        .
      </p>
    </section>
  )
}
