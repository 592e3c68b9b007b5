'use client'

import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from '@/app/ui/button'
import { useLessonAnswers } from './lesson-answers-context'
import styles from './question.module.css'

export interface ChoiceQuestionProps {
  readonly id: string
  readonly prompt: ReactNode
  readonly options: readonly {
    readonly value: string
    readonly text: ReactNode
    readonly correct: boolean
    readonly feedback: string
  }[]
}

/** One right option of several. A wrong answer says why it is wrong and may be changed; the first one is not held against anybody. */
export function ChoiceQuestion({ id, prompt, options }: ChoiceQuestionProps) {
  const { given, record } = useLessonAnswers()
  const [draft, setDraft] = useState<string>()
  const [checked, setChecked] = useState<string>()
  const name = useId()
  const answered = checked ?? given.get(id)?.answer
  const chosen = draft ?? answered
  const answer = options.find(({ value }) => value === answered)

  function check(event: FormEvent) {
    event.preventDefault()
    const option = options.find(({ value }) => value === chosen)
    if (!option) return
    setChecked(option.value)
    record(id, option.value, option.correct)
  }

  return (
    <form className={styles.question} onSubmit={check}>
      <fieldset className={styles.options} aria-labelledby={name}>
        <div id={name} className={styles.prompt}>
          {prompt}
        </div>
        {options.map((option) => (
          <label key={option.value} className={styles.option} data-verdict={verdictOf(option, answered)}>
            <input
              type="radio"
              name={name}
              checked={chosen === option.value}
              onChange={() => setDraft(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" disabled={chosen === undefined}>
        Check answer
      </Button>
      <p role="status" className={styles.verdict} data-right={answer?.correct || undefined}>
        {answer && (
          <>
            <strong>{answer.correct ? 'Right.' : 'Not quite.'}</strong> {answer.feedback}
          </>
        )}
      </p>
    </form>
  )
}

function verdictOf(option: { value: string; correct: boolean }, answered: string | undefined) {
  if (option.value !== answered) return undefined
  return option.correct ? 'right' : 'wrong'
}
