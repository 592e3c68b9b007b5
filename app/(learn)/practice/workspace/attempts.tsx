'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import type { Attempt } from '@/lib/api/contract/practice'
import { isOnItsWay, practiceMutations, practiceQueries } from '@/lib/api/queries/practice'
import type { Answer } from '@/lib/grading/answer'
import styles from './workspace.module.css'

interface AttemptsProps {
  readonly exerciseId: string
  readonly onTake: (answer: Answer) => void
}

/** What was handed in before, each with its verdict; any of it can be graded again as it was. */
export function Attempts({ exerciseId, onTake }: AttemptsProps) {
  const { data, error } = useQuery(practiceQueries.attempts(exerciseId))
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return null
  return (
    <section className={styles.part} aria-label="Attempts">
      <h2>Attempts</h2>
      {data.attempts.length === 0 ? (
        <p className={styles.soft}>What you hand in will be here, each with its verdict.</p>
      ) : (
        <ol className={styles.attempts}>
          {data.attempts.map((attempt) => (
            <PastAttempt key={attempt.id} attempt={attempt} onTake={onTake} />
          ))}
        </ol>
      )}
    </section>
  )
}

const verdicts: Record<Attempt['status'], string> = {
  queued: 'Waiting',
  grading: 'Being graded',
  verified: 'Verified',
  rejected: 'Not passed',
  failed: 'Not graded',
  cancelled: 'Taken back',
}

function PastAttempt({ attempt, onTake }: { attempt: Attempt; onTake: AttemptsProps['onTake'] }) {
  const client = useQueryClient()
  const [againId, setAgainId] = useState<string>()
  const rerun = useMutation(practiceMutations.rerun(client))
  const { data: again } = useQuery({
    ...practiceQueries.attempt(againId ?? ''),
    enabled: againId !== undefined,
  })
  const waiting = rerun.isPending || (again !== undefined && isOnItsWay(again))
  return (
    <li>
      <p>
        <strong>{verdicts[attempt.status]}</strong>
        {attempt.rerunOf && ' (run again)'}
        {attempt.assisted && ' (after the solution)'} ·{' '}
        <time dateTime={new Date(attempt.submittedAt).toISOString()}>
          {new Date(attempt.submittedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </p>
      <p className={styles.soft}>{attempt.reading}</p>
      <div className={styles.buttons}>
        <Button kind="quiet" onClick={() => onTake(attempt.answer)}>
          Take this answer back up
        </Button>
        {!isOnItsWay(attempt) && attempt.status !== 'cancelled' && (
          <Button
            kind="quiet"
            busy={waiting}
            onClick={() => rerun.mutate(attempt.id, { onSuccess: ({ id }) => setAgainId(id) })}
          >
            Run again as it was
          </Button>
        )}
      </div>
      {rerun.error && <p role="alert">{rerun.error.message}</p>}
      {again && !isOnItsWay(again) && (
        <p role="status">
          {again.status === attempt.status
            ? `The same verdict: ${verdicts[again.status]}.`
            : `Another verdict: ${verdicts[again.status]}. ${again.reading}`}
        </p>
      )}
    </li>
  )
}
