'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import { assignmentMutations, assignmentQueries } from '@/lib/api/queries/assignments'
import { dayInWords } from '@/lib/wording/days'
import styles from './assignments.module.css'

interface Proposal {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly dueOn: string | null
  readonly note: string | null
}

/** What people asked for and wait for. */
export function Proposals() {
  const { data } = useQuery(assignmentQueries.proposals())
  const [answering, setAnswering] = useState<{ readonly proposal: Proposal; readonly approve: boolean }>()
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby="proposals" className={styles.proposals}>
      <h2 id="proposals">Asked for</h2>
      <ul className={styles.orders}>
        {data.map((proposal) => (
          <li key={proposal.id} className={styles.order}>
            <div>
              <p>
                <strong>{proposal.name}</strong> would like “{proposal.title}”
                {proposal.dueOn && ` by ${dayInWords(proposal.dueOn)}`}
              </p>
              {proposal.note && <p className={styles.soft}>{proposal.note}</p>}
            </div>
            <p className={styles.counts}>
              <Button
                aria-label={`Approve: ${proposal.name}, ${proposal.title}`}
                onClick={() => setAnswering({ proposal, approve: true })}
              >
                Approve
              </Button>
              <Button
                kind="quiet"
                aria-label={`Decline: ${proposal.name}, ${proposal.title}`}
                onClick={() => setAnswering({ proposal, approve: false })}
              >
                Decline
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {answering && <AnswerDialog {...answering} onClose={() => setAnswering(undefined)} />}
    </section>
  )
}

interface AnswerDialogProps {
  readonly proposal: Proposal
  readonly approve: boolean
  readonly onClose: () => void
}

function AnswerDialog({ proposal, approve, onClose }: AnswerDialogProps) {
  const answering = useMutation(assignmentMutations.answer(useQueryClient()))
  const [dueOn, setDueOn] = useState(proposal.dueOn ?? '')
  const [message, setMessage] = useState('')
  return (
    <Dialog title={approve ? `Approve “${proposal.title}”` : `Decline “${proposal.title}”`} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (answering.isPending) return
          answering.mutate(
            {
              id: proposal.id,
              approve,
              ...(approve ? { dueOn: dueOn || null } : {}),
              message: message.trim() || undefined,
            },
            {
              onSuccess: () => {
                toast({ text: approve ? `Assigned to ${proposal.name}.` : `${proposal.name} was told.` })
                onClose()
              },
            },
          )
        }}
      >
        {approve && (
          <Field label="Due" hint="May stay empty.">
            {(control) => (
              <TextInput
                {...control}
                type="date"
                value={dueOn}
                onChange={(event) => setDueOn(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label="Answer" hint="May stay empty.">
          {(control) => (
            <TextInput
              {...control}
              value={message}
              maxLength={500}
              onChange={(event) => setMessage(event.target.value)}
            />
          )}
        </Field>
        {answering.error && (
          <Notice tone="late" live title="Nothing was changed">
            {answering.error.message}
          </Notice>
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" busy={answering.isPending}>
            {approve ? `Assign to ${proposal.name}` : 'Decline'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
