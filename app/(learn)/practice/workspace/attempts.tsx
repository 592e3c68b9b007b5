'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { useViewer } from '@/app/ui/viewer-context'
import { practiceQueries } from '@/lib/api/queries/practice'
import type { Answer } from '@/lib/grading/answer'
import { PastAttempt } from './past-attempt'
import { PastTry } from './past-try'
import type { ShownTry } from './use-failed-tries'
import styles from './workspace.module.css'
import type { WorkspaceExercise } from './workspace-exercise'

interface AttemptsProps {
  readonly exercise: WorkspaceExercise
  readonly tries: readonly ShownTry[]
  /** An answer that passed here could not be handed in yet. */
  readonly waits: boolean
  readonly onTake: (answer: Answer) => void
}

/** So many are there at once; the rest when asked for. */
const shownFirst = 6

/** What was handed in and what failed in the browser, the latest first; each answer can be taken back up. */
export function Attempts({ exercise, tries, waits, onTake }: AttemptsProps) {
  const { viewer } = useViewer()
  const [showsAll, setShowsAll] = useState(false)
  const { data, error } = useQuery({
    ...practiceQueries.attempts(exercise.id),
    enabled: Boolean(viewer),
  })
  const entries = [
    ...(data?.attempts ?? []).map((attempt) => ({
      at: attempt.submittedAt,
      shown: <PastAttempt key={attempt.id} attempt={attempt} onTake={onTake} />,
    })),
    ...tries.map((tried) => ({
      at: tried.checkedAt,
      shown: <PastTry key={tried.key} tried={tried} exercise={exercise} onTake={onTake} />,
    })),
  ].sort((one, other) => other.at - one.at)
  if (!data && !error && !waits && entries.length === 0) return null
  return (
    <section className={styles.part} aria-label="Attempts">
      <h2>Attempts</h2>
      {error && <p role="alert">{error.message}</p>}
      {waits && <p>An answer that passed in your browser waits here until the server can take it.</p>}
      {!error && !waits && entries.length === 0 && (
        <p className={styles.soft}>What you check and hand in will be here, each with its verdict.</p>
      )}
      <ol className={styles.attempts}>
        {entries.slice(0, showsAll ? undefined : shownFirst).map(({ shown }) => shown)}
      </ol>
      {!showsAll && entries.length > shownFirst && (
        <Button kind="quiet" onClick={() => setShowsAll(true)}>
          Show all {entries.length}
        </Button>
      )}
    </section>
  )
}
