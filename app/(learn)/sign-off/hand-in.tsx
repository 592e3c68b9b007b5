'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { classNames } from '@/app/ui/class-names'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextArea } from '@/app/ui/text-area'
import { evidenceLength } from './evidence-form'
import { EvidenceHistory } from './evidence-history'
import styles from './sign-off.module.css'
import { useEvidence } from './use-evidence'

interface HandInProps {
  readonly competency: string
  /** The slug. */
  readonly exercise: string
}

/** The answer to an exercise that a person judges, by the points that are on the page; nothing for a guest. */
export function HandIn({ competency, exercise }: HandInProps) {
  const { viewer, error, submissions, waiting, hasManager, submitting, withdrawing, submit } = useEvidence(
    competency,
    exercise,
  )
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  if (!viewer) return null
  const isApproved = submissions?.some(({ status }) => status === 'approved')
  const fault = tried && text.trim() === '' ? 'Write your answer.' : undefined
  return (
    <section aria-labelledby="hand-in" className={classNames(styles.section, styles.middle)}>
      <h2 id="hand-in">Hand in</h2>
      <p className={styles.intro}>
        {hasManager ? 'Your manager' : 'An admin'} reads it beside the points above, and approves it or
        returns it with a comment. Approved, the exercise is verified.
      </p>
      {error && !submissions && (
        <Notice tone="late" title="What you handed in is not here yet">
          {error.message}
        </Notice>
      )}
      {submissions && !waiting && !isApproved && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (text.trim() !== '') submit({ text: text.trim() }, () => setText(''))
          }}
        >
          <Field label="Your answer" error={fault ?? submitting.error?.message}>
            {(control) => (
              <TextArea
                {...control}
                rows={12}
                maxLength={evidenceLength}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Button type="submit" kind="primary" busy={submitting.isPending}>
              Hand in
            </Button>
          </div>
        </form>
      )}
      {withdrawing.error && (
        <Notice tone="late" live title="It was not withdrawn">
          {withdrawing.error.message}
        </Notice>
      )}
      {submissions && (
        <EvidenceHistory
          submissions={submissions}
          busy={withdrawing.isPending}
          onWithdraw={(id) => withdrawing.mutate(id)}
        />
      )}
    </section>
  )
}
