'use client'

import type { Standing } from '@/lib/roadmap/standing'
import { afterInWords } from './after-in-words'
import styles from './step-tick.module.css'
import { useCompletion } from './use-completion'

interface StepTickProps {
  readonly standing: Standing
  readonly stepId: string
  readonly title: string
}

/** A box that marks a step complete, or takes that back. */
export function StepTick({ standing, stepId, title }: StepTickProps) {
  const { complete, undo } = useCompletion()
  const done = standing.roadmap.completed.includes(stepId)
  return (
    <input
      type="checkbox"
      className={styles.tick}
      checked={done}
      aria-label={`${title}, complete`}
      onChange={() => (done ? undo(stepId) : complete(stepId, afterInWords(standing, stepId)))}
    />
  )
}
