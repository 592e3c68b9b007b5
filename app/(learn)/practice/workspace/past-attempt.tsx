'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/app/ui/button'
import type { Attempt, PastAttempt as Past } from '@/lib/api/contract/practice'
import { isOnItsWay, practiceMutations, practiceQueries } from '@/lib/api/queries/practice'
import type { Answer } from '@/lib/grading/answer'
import { PastMoment } from './past-moment'
import styles from './workspace.module.css'

const verdicts: Record<Attempt['status'], string> = {
  queued: 'Waiting',
  grading: 'Being graded',
  verified: 'Verified',
  rejected: 'Not passed',
  failed: 'Not graded',
  cancelled: 'Taken back',
}

/** What was handed in, with its verdict; it can be graded again as it was, which goes on when the page is left. */
export function PastAttempt({ attempt, onTake }: { attempt: Past; onTake: (answer: Answer) => void }) {
  const client = useQueryClient()
  const rerun = useMutation(practiceMutations.rerun(client))
  const last = rerun.data ?? attempt.rerun
  const { data: asked } = useQuery({
    ...practiceQueries.attempt(last?.id ?? ''),
    enabled: last !== undefined && isOnItsWay(last),
  })
  const again = asked ?? last
  const isWaiting = rerun.isPending || (again !== undefined && isOnItsWay(again))
  return (
    <li>
      <p>
        <strong>{verdicts[attempt.status]}</strong>
        {attempt.assisted && ' (after the solution)'} · <PastMoment at={attempt.submittedAt} />
      </p>
      <p className={styles.soft}>{attempt.reading}</p>
      <div className={styles.buttons}>
        <Button kind="quiet" onClick={() => onTake(attempt.answer)}>
          Take this answer back up
        </Button>
        {(attempt.status === 'verified' || attempt.status === 'rejected') && (
          <Button kind="quiet" busy={isWaiting} onClick={() => rerun.mutate(attempt.id)}>
            Run again as it was
          </Button>
        )}
      </div>
      {rerun.error && <p role="alert">{rerun.error.message}</p>}
      {again && <p role="status">{rerunInWords(again, attempt.status)}</p>}
    </li>
  )
}

function rerunInWords({ status, position, reading }: LastRerun, before: Attempt['status']): string {
  if (status === 'queued') return `Run again: number ${position ?? 1} in line. You can leave this page.`
  if (status === 'grading') return 'Run again: the server is grading it now.'
  if (status === before) return `The same verdict: ${verdicts[status]}.`
  return `Another verdict: ${verdicts[status]}. ${reading ?? ''}`
}

type LastRerun = Pick<Attempt, 'status'> & Partial<Pick<Attempt, 'position' | 'reading'>>
