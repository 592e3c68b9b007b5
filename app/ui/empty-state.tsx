import type { ReactNode } from 'react'
import { CairnGlyph } from '@/app/ui/cairn-glyph'
import styles from '@/app/ui/empty-state.module.css'

export interface EmptyStateProps {
  readonly title: string
  /** What will be here. */
  readonly children?: ReactNode
  /** The one thing that starts it. */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      <CairnGlyph stones={0} size={72} decorative />
      <h2>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </section>
  )
}
