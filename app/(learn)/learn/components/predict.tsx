'use client'

import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from '@/app/ui/button'
import { TextInput } from '@/app/ui/text-input'
import { useLessonAnswers } from './lesson-answers-context'
import styles from './question.module.css'

export interface PredictProps {
  readonly id: string
  readonly kind: 'number' | 'text' | 'choice'
  readonly answer: number | string
  /** For `choice`. */
  readonly options?: readonly string[]
  /** How far a number may be off and still count. */
  readonly tolerance?: number
  /** Proves the answer when the content is checked. */
  readonly sql?: string
  readonly children: ReactNode
}

/**
 * A prediction before the answer. The two blocks that follow it in the lesson stay hidden until the reader has committed
 * to one or asked to go on without (question.module.css; without scripts it is always there).
 */
export function Predict({ id, kind, answer, options = [], tolerance = 0, children }: PredictProps) {
  const { given, record } = useLessonAnswers()
  const [draft, setDraft] = useState('')
  const [said, setSaid] = useState<string | null>()
  const name = useId()
  const before = said === undefined ? given.get(id)?.answer : said
  const done = before !== undefined
  const isRight = typeof before === 'string' && matches(before, answer, tolerance)

  function commit(event: FormEvent) {
    event.preventDefault()
    const text = draft.trim()
    if (text === '' || (kind === 'number' && numberIn(text) === undefined)) return
    setSaid(text)
    record(id, text, matches(text, answer, tolerance))
  }

  return (
    <div className={styles.predict} data-waiting={!done || undefined}>
      <p className={styles.label}>Predict</p>
      <div className={styles.prompt}>{children}</div>
      {!done && (
        <form className={styles.form} onSubmit={commit}>
          {kind === 'choice' ? (
            <Choices name={name} options={options} value={draft} onChange={setDraft} />
          ) : (
            <TextInput
              aria-label={kind === 'number' ? 'Your prediction, a number' : 'Your prediction'}
              inputMode={kind === 'number' ? 'decimal' : undefined}
              autoComplete="off"
              maxLength={200}
              value={draft}
              onChange={(event) => setDraft(event.target.value)}
            />
          )}
          <div className={styles.buttons}>
            <Button kind="primary" type="submit">
              Predict
            </Button>
            <Button kind="quiet" onClick={() => setSaid(null)}>
              Go on without
            </Button>
          </div>
        </form>
      )}
      <p role="status" className={styles.verdict} data-right={isRight || undefined}>
        {done && verdict(before, answer, isRight)}
      </p>
    </div>
  )
}

function Choices(props: {
  readonly name: string
  readonly options: readonly string[]
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <fieldset className={styles.options}>
      <legend className={styles.hidden}>Your prediction</legend>
      {props.options.map((option) => (
        <label key={option} className={styles.option}>
          <input
            type="radio"
            name={props.name}
            checked={props.value === option}
            onChange={() => props.onChange(option)}
          />
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  )
}

function verdict(said: string | null, answer: number | string, isRight: boolean): string {
  if (said === null) return `It is ${shown(answer)}.`
  return isRight ? `You predicted ${said}, and so it is.` : `You predicted ${said}. It is ${shown(answer)}.`
}

function shown(answer: number | string): string {
  return typeof answer === 'number' ? answer.toLocaleString('en-GB') : answer
}

function matches(said: string, answer: number | string, tolerance: number): boolean {
  if (typeof answer === 'string') return said.toLowerCase() === answer.toLowerCase()
  const number = numberIn(said)
  return number !== undefined && Math.abs(number - answer) <= tolerance
}

/** 12,000 and 12 000 are 12000. */
function numberIn(text: string): number | undefined {
  const number = Number(text.replaceAll(/[,\s_]/g, ''))
  return Number.isFinite(number) ? number : undefined
}
