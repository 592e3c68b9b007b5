'use client'

import dynamic from 'next/dynamic'
import { useRef } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { useViewer } from '@/app/ui/viewer-context'
import { useCompletion } from '../standing/use-completion'
import { useProgress } from '../standing/use-progress'
import styles from './step-end.module.css'
import { useSeen } from './use-seen'

interface StepEndProps {
  readonly stepId: string
  /** What follows in the competency: where a guest goes on. */
  readonly following?: { readonly href: string; readonly title: string }
}

// The planner is fetched when the end comes into sight, not with the lesson; where the connection is gone by then, the
// lesson goes on without it.
const NextInPlan = dynamic(
  () =>
    import('./next-in-plan').then(
      (module) => module.NextInPlan,
      () => () => <LinkButton href="/roadmap">Your roadmap</LinkButton>,
    ),
  { ssr: false },
)

// Only who is done is asked how long it took; where the question cannot be fetched, the step is done all the same.
const TimeTaken = dynamic(
  () =>
    import('../time-taken/time-taken').then(
      (module) => module.TimeTaken,
      () => () => null,
    ),
  { ssr: false },
)

/** The last thing in every lesson and exercise: mark it complete, and go to the next step. */
export function StepEnd({ stepId, following }: StepEndProps) {
  const { viewer } = useViewer()
  const { completed } = useProgress()
  const { complete, undo } = useCompletion()
  const end = useRef<HTMLElement>(null)
  const seen = useSeen(end)
  const done = completed.has(stepId)

  return (
    <section ref={end} className={styles.end} aria-label="When you are done" data-print="none">
      {viewer === null ? (
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(`/learn/${stepId}`)}`}>Sign in</a> to keep your
          progress and get a roadmap of your own.
        </p>
      ) : done ? (
        <p className={styles.done}>
          <strong>Done.</strong> <Button onClick={() => undo(stepId)}>Undo</Button>
        </p>
      ) : (
        <Button kind="primary" onClick={() => complete(stepId)}>
          Mark complete
        </Button>
      )}
      {viewer && seen && <NextInPlan after={stepId} />}
      {viewer && done && seen && <TimeTaken stepId={stepId} />}
      {viewer === null && following && <LinkButton href={following.href}>Next: {following.title}</LinkButton>}
    </section>
  )
}
