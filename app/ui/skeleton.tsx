import styles from '@/app/ui/skeleton.module.css'
import { VisuallyHidden } from '@/app/ui/visually-hidden'

export interface SkeletonProps {
  /** What is on its way, for a screen reader: "Fetching your roadmap". */
  readonly label: string
  readonly lines?: number
}

/** The shape of text that has not arrived. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  )
}
