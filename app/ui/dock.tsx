import type { ReactNode } from 'react'
import styles from './dock.module.css'

interface DockProps {
  /** Names it for whoever cannot see where it stands. */
  readonly label: string
  /** What is said and what can be done, side by side where there is room. */
  readonly lead: ReactNode
  readonly children?: ReactNode
}

/** What a long page comes to, kept in sight at the bottom while the page is changed. */
export function Dock({ label, lead, children }: DockProps) {
  return (
    <section className={styles.dock} aria-label={label}>
      <div className={styles.lead}>{lead}</div>
      {children}
    </section>
  )
}
