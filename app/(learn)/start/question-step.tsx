'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '@/app/ui/button'
import type { Question } from './questions'
import styles from './start.module.css'

interface QuestionStepProps {
  readonly question: Question
  readonly at: number
  readonly of: number
  readonly saving: boolean
  readonly fault: string | undefined
  readonly onBack: (() => void) | undefined
  readonly onNext: () => void
  readonly children: ReactNode
}

/** One question with its place among the five; Enter goes on. */
export function QuestionStep({
  question,
  at,
  of,
  saving,
  fault,
  onBack,
  onNext,
  children,
}: QuestionStepProps) {
  const title = useRef<HTMLHeadingElement>(null)
  const faultId = useId()
  useEffect(() => {
    // The first question follows the page's own heading; later ones replace what had the focus.
    if (at > 0) title.current?.focus()
  }, [at])

  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault()
        if (!fault && !saving) onNext()
      }}
    >
      <p className={styles.place}>
        Question {at + 1} of {of}
      </p>
      <h2 ref={title} tabIndex={-1}>
        {question.title}
      </h2>
      <p className={styles.hint}>{question.hint}</p>
      {children}
      {fault && (
        <p id={faultId} role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        {onBack && <Button onClick={onBack}>Back</Button>}
        <Button kind="primary" type="submit" busy={saving} aria-describedby={fault ? faultId : undefined}>
          {at + 1 === of ? 'Make my roadmap' : 'Next'}
        </Button>
      </div>
    </form>
  )
}
