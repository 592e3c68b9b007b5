'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { toast } from '@/app/ui/toast'
import type { ReviewQueue, ReviewQueueCard } from '@/lib/api/contract/review'
import { reviewOutbox } from '@/lib/api/page-review-outbox'
import { reviewMutations, reviewQueries } from '@/lib/api/queries/review'
import { roadmapQueries } from '@/lib/api/queries/roadmap'
import { counted } from '@/lib/wording/days'
import { type Given, newKey } from './answer-of'
import { CardHeader } from './card-header'
import { Done } from './done'
import { ExerciseCard } from './exercise-card'
import { QuestionCard } from './question-card'
import styles from './review.module.css'

/** What could not be handed in is tried again this often. */
const triedEvery = 20_000

interface SittingProps {
  readonly personId: string
  readonly queue: ReviewQueue
  readonly onMore: (minutes: number) => void
}

/** The cards of one sitting. Each answer is kept here at once and handed in as soon as there is a connection. */
export function Sitting({ personId, queue, onMore }: SittingProps) {
  const client = useQueryClient()
  // What comes in later belongs to the next sitting.
  const [cards] = useState(queue.cards)
  const [place, setPlace] = useState(0)
  const [given, setGiven] = useState<readonly boolean[]>([])
  const [aside, setAside] = useState(queue.setAside)
  const [unsent, setUnsent] = useState(0)
  const card = cards[place]

  async function handIn() {
    try {
      const isWaiting = await reviewOutbox.flush(personId)
      setUnsent(isWaiting ? reviewOutbox.pendingOf(personId).length : 0)
      if (isWaiting) return
      await client.invalidateQueries({ queryKey: roadmapQueries.all() })
      await client.invalidateQueries({ queryKey: reviewQueries.due(personId).queryKey })
    } catch {
      setUnsent(reviewOutbox.pendingOf(personId).length)
      toast({ text: 'The server did not take an answer. It was left out; the rest goes on.' })
    }
  }

  const onOnline = useEffectEvent(() => void handIn())
  useEffect(() => {
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [])

  // A server that is away tells nobody when it is back.
  useEffect(() => {
    if (unsent === 0) return
    const timer = setInterval(onOnline, triedEvery)
    return () => clearInterval(timer)
  }, [unsent])

  function answer({ option, rating, isRight }: Given) {
    if (!card) return
    reviewOutbox.add({ personId, key: newKey(), card: card.id, option, rating, at: Date.now() })
    void handIn()
    setGiven([...given, isRight])
    setPlace(place + 1)
  }

  async function putAside({ id, competency, ...shown }: ReviewQueueCard) {
    const { mutationFn } = reviewMutations.setAside(client)
    try {
      await mutationFn?.({ card: id, aside: true }, { client, meta: undefined })
      const title = shown.kind === 'question' ? shown.ask : shown.title
      setAside((before) => [...before, { id, competency, title }])
      setPlace(place + 1)
      toast({ text: 'Set aside. It is at the end of this page if you want it back.' })
    } catch {
      toast({ text: 'That needs a connection. The card stays for now.' })
    }
  }

  if (!card)
    return <Done given={given} waiting={queue.waiting} aside={aside} unsent={unsent} onMore={onMore} />
  return (
    <section aria-label={`Card ${place + 1} of ${cards.length}`} className={styles.card} key={card.id}>
      <CardHeader card={card} place={place} of={cards.length} onSetAside={() => void putAside(card)} />
      {card.kind === 'question' ? (
        <QuestionCard card={card} onAnswer={answer} />
      ) : (
        <ExerciseCard card={card} onAnswer={answer} />
      )}
      {card.covers > 0 && (
        <p className={styles.covers}>
          This stands for {counted(card.covers, 'simpler card')} it rests on, not to be asked today.
        </p>
      )}
      {card.kind === 'question' && (
        <p className={styles.keys}>A number chooses, 0 is “I don’t know”, Enter goes on.</p>
      )}
    </section>
  )
}
