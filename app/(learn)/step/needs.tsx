import { Link } from '@/app/ui/link'
import type { Step } from '@/lib/curriculum/catalogue'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import styles from './needs.module.css'

/** What a step builds on: recommended first, never a locked door. */
export function Needs({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return null
  return (
    <p className={styles.needs}>
      Builds on{' '}
      {steps.map((step, index) => (
        <span key={step.id}>
          {index > 0 && (index === steps.length - 1 ? ' and ' : ', ')}
          <Link href={stepHref(step)}>{step.title}</Link>
        </span>
      ))}
      .
    </p>
  )
}
