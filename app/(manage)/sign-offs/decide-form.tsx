'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextArea } from '@/app/ui/text-area'
import { toast } from '@/app/ui/toast'
import { evidenceMutations, evidenceQueries } from '@/lib/api/queries/evidence'
import styles from './sign-offs.module.css'

interface DecideFormProps {
  readonly id: string
  readonly who: string
  readonly what: string
  readonly isExercise: boolean
  readonly onDecided: () => void
}

const commentLength = 4_000

/** Approve, or return with a comment that says what is missing. */
export function DecideForm({ id, who, what, isExercise, onDecided }: DecideFormProps) {
  const client = useQueryClient()
  const deciding = useMutation(evidenceMutations.decide(client))
  const [comment, setComment] = useState('')
  const [asksWhy, setAsksWhy] = useState(false)
  const decide = (decision: 'approved' | 'returned') => {
    const said = comment.trim()
    setAsksWhy(decision === 'returned' && said === '')
    if (decision === 'returned' && said === '') return
    deciding.mutate(
      { id, decision, comment: said === '' ? undefined : said },
      {
        onSuccess: () => {
          toast({ text: resultInWords(decision, who, what, isExercise) })
          onDecided()
        },
      },
    )
  }
  return (
    <form className={styles.decide} onSubmit={(event) => event.preventDefault()}>
      <Field
        label="Comment"
        hint={`${who} sees it. Needed when you return it.`}
        error={asksWhy ? 'Say what is missing, so that they can hand it in again.' : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            maxLength={commentLength}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        )}
      </Field>
      {deciding.error && (
        <Notice tone="late" live title="Nothing was decided">
          <p>{deciding.error.message}</p>
          <Button onClick={() => client.invalidateQueries({ queryKey: evidenceQueries.all() })}>
            See how it stands
          </Button>
        </Notice>
      )}
      <div className={styles.actions}>
        <Button kind="primary" busy={deciding.isPending} onClick={() => decide('approved')}>
          Approve
        </Button>
        <Button busy={deciding.isPending} onClick={() => decide('returned')}>
          Return
        </Button>
      </div>
    </form>
  )
}

function resultInWords(
  decision: 'approved' | 'returned',
  who: string,
  what: string,
  isExercise: boolean,
): string {
  if (decision === 'returned') return `Returned. ${who} was told.`
  return isExercise ? `Approved. ${what} is verified for ${who}.` : `Approved. ${who} has proven ${what}.`
}
