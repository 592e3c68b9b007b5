'use client'

import { Badge } from '@/app/ui/badge'
import { Link } from '@/app/ui/link'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import { minutesInWords } from '@/lib/wording/minutes'
import { formInWords } from '../../standing/form-in-words'
import { useProgress } from '../../standing/use-progress'
import styles from './competency.module.css'

interface ListedStep {
  readonly id: string
  readonly title: string
  readonly kind: 'lesson' | 'exercise'
  readonly form: 'full' | 'guided-reading' | 'runs' | 'guided-practice'
  readonly minutes: number
  readonly topics: readonly string[]
}

/** The steps of a competency in their order, each with its length, what kind it is, and whether it is done. */
export function StepList({ steps }: { steps: readonly ListedStep[] }) {
  const { completed } = useProgress()
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.id} className={styles.step} data-done={completed.has(step.id) || undefined}>
          <span
            className={styles.mark}
            role="img"
            aria-label={completed.has(step.id) ? 'Done' : 'Not done yet'}
          />
          <div>
            <Link href={stepHref(step)}>{step.title}</Link>
            <p className={styles.topics}>{step.topics.join(', ')}</p>
          </div>
          <span className={styles.meta}>
            <Badge>{formInWords(step.form)}</Badge> {minutesInWords(step.minutes)}
          </span>
        </li>
      ))}
    </ol>
  )
}
