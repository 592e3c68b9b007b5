import type { ReactNode } from 'react'
import styles from './prose-blocks.module.css'

/** A belief that working engineers hold, and the data that breaks it. */
export function Misconception({
  belief,
  children,
}: {
  readonly belief: string
  readonly children: ReactNode
}) {
  return (
    <div className={styles.misconception}>
      <p className={styles.belief}>
        <span className={styles.kicker}>You may hear</span> “{belief}”
      </p>
      {children}
    </div>
  )
}
