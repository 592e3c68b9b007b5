'use client'

import { type FormEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Kbd } from '@/app/ui/kbd'
import type { ReviewQueueCard } from '@/lib/api/contract/review'
import { seededOrder } from '../learn/components/seeded-order'
import { answerKey } from '../question/answer-key'
import { InlineCode } from '../question/inline-code'
import { ShownWithQuestion } from '../question/shown-with-question'
import type { Given } from './answer-of'
import { QuestionFeedback } from './question-feedback'
import { Ratings } from './ratings'
import styles from './review.module.css'

interface QuestionCardProps {
  readonly card: Extract<ReviewQueueCard, { kind: 'question' }>
  /** Days until it comes back, for each rating. */
  readonly days: readonly [number, number, number, number]
  readonly onAnswer: (given: Given) => void
}

/** A question: choose, see why, say how it came back. By keyboard alone: a number chooses, 0 is "I don't know", Enter goes on. */
export function QuestionCard({ card, days, onAnswer }: QuestionCardProps) {
  const [chosen, setChosen] = useState<string>()
  const [shown, setShown] = useState(false)
  const name = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const fields = useRef<HTMLFieldSetElement>(null)
  // Another order each time it comes back, and the same while it is here.
  const options = useMemo(
    () =>
      seededOrder(card.options.length, `${card.id} ${card.reviews}`).flatMap(
        (place) => card.options[place] ?? [],
      ),
    [card],
  )
  const option = options.find(({ id }) => id === chosen)

  useEffect(() => title.current?.focus(), [])

  /** By a key: the focus goes along, so that the option is heard and Enter belongs to it. */
  const choose = (at: number) => {
    setChosen(options[at]?.id)
    fields.current?.querySelectorAll('input')[at]?.focus()
  }
  const show = () => {
    if (option) setShown(true)
  }
  const giveUp = () => {
    setChosen(undefined)
    setShown(true)
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = answerKey(event, options.length)
    if (shown || key === undefined) return
    event.preventDefault()
    if (key === 'next') show()
    else if (key === 'unsure') giveUp()
    else choose(key - 1)
  })
  useEffect(() => {
    // Before the keys that work everywhere: here "?" is an answer.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])

  function submit(event: FormEvent) {
    event.preventDefault()
    show()
  }

  return (
    <form className={styles.question} onSubmit={submit}>
      <h2 ref={title} tabIndex={-1} id={name} className={styles.ask}>
        <InlineCode text={card.ask} />
      </h2>
      {card.show && <ShownWithQuestion show={card.show} />}
      <fieldset ref={fields} className={styles.options} aria-labelledby={name} disabled={shown}>
        {options.map(({ id, text, correct }, at) => (
          <label
            key={id}
            className={styles.option}
            data-verdict={shown ? verdictOf(id, correct, chosen) : undefined}
          >
            <input type="radio" name={name} checked={chosen === id} onChange={() => setChosen(id)} />
            <span>
              <InlineCode text={text} />
            </span>
            {shown && correct && <span className={styles.verdict}>Right</span>}
            {shown && !correct && id === chosen && <span className={styles.verdict}>Yours</span>}
            {!shown && (
              <span className={styles.key} aria-hidden="true">
                <Kbd>{at + 1}</Kbd>
              </span>
            )}
          </label>
        ))}
      </fieldset>
      {!shown && (
        <div className={styles.actions}>
          <Button kind="primary" type="submit" disabled={!option}>
            Show
          </Button>
          <Button kind="quiet" onClick={giveUp}>
            I don’t know
          </Button>
        </div>
      )}
      <div role="status" className={styles.feedback}>
        {shown && <QuestionFeedback options={options} chosen={option} />}
      </div>
      {shown && (
        <Ratings
          days={days}
          from={option?.correct ? 2 : 1}
          to={option?.correct ? 4 : 1}
          usual={option?.correct ? 3 : 1}
          takesFocus
          onRate={(rating) =>
            onAnswer(option ? { option: option.id, rating, isRight: option.correct } : { isRight: false })
          }
        />
      )}
    </form>
  )
}

function verdictOf(id: string, correct: boolean, chosen: string | undefined): 'right' | 'wrong' | undefined {
  if (correct) return 'right'
  return id === chosen ? 'wrong' : undefined
}
