import type { ReactNode } from 'react'
import styles from '@/app/ui/visually-hidden.module.css'

/** Text for a screen reader alone. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>
}
