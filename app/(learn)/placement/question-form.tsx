'use client'

import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Kbd } from '@/app/ui/kbd'
import type { PlacementNow } from '@/lib/api/contract/placement'
import { answerKey } from '../question/answer-key'
import { InlineCode } from '../question/inline-code'
import { ShownWithQuestion } from '../question/shown-with-question'
import styles from './placement.module.css'

interface QuestionFormProps {
  readonly question: NonNullable<PlacementNow['active']>['question']
  /** The competency's title. */
  readonly about: string
  /** It takes the place of another question, and so the focus that was there. */
  readonly replaces: boolean
  readonly busy: boolean
  readonly onAnswer: (option: string) => void
}

/** One question with its options; also by keyboard alone: a number chooses, Enter goes on. */
export function QuestionForm({ question, about, replaces, busy, onAnswer }: QuestionFormProps) {
  const [chosen, setChosen] = useState<string>()
  const title = useRef<HTMLHeadingElement>(null)
  const fields = useRef<HTMLFieldSetElement>(null)
  const name = useId()
  const options = [...question.options, { id: 'unsure', text: 'I don’t know' }]

  useEffect(() => {
    if (replaces) title.current?.focus()
  }, [replaces])

  /** By a key: the focus goes along, so that the option is heard and Enter belongs to it. */
  const choose = (at: number) => {
    setChosen(options[at]?.id)
    fields.current?.querySelectorAll('input')[at]?.focus()
  }
  const send = () => {
    if (chosen !== undefined && !busy) onAnswer(chosen)
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = answerKey(event, question.options.length)
    if (key === undefined || (key === 'next' && chosen === undefined)) return
    event.preventDefault()
    if (key === 'next') send()
    else choose(key === 'unsure' ? options.length - 1 : key - 1)
  })
  useEffect(() => {
    // Before the keys that work everywhere: here "?" is an answer.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])

  function submit(event: FormEvent) {
    event.preventDefault()
    send()
  }

  return (
    <form className={styles.question} onSubmit={submit}>
      <p className={styles.about}>{about}</p>
      <h2 ref={title} tabIndex={-1} id={name} className={styles.ask}>
        <InlineCode text={question.ask} />
      </h2>
      {question.show && <ShownWithQuestion show={question.show} />}
      <fieldset ref={fields} className={styles.options} aria-labelledby={name}>
        {options.map(({ id, text }, at) => (
          <label key={id} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={chosen === id}
              onChange={() => setChosen(id)}
            />
            <span className={styles.optionText}>
              <InlineCode text={text} />
            </span>
            <span className={styles.key} aria-hidden="true">
              <Kbd>{id === 'unsure' ? '0' : at + 1}</Kbd>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" busy={busy} disabled={chosen === undefined}>
          Next
        </Button>
      </div>
    </form>
  )
}
