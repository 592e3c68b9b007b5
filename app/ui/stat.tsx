import type { ReactNode } from 'react'
import styles from '@/app/ui/stat.module.css'

/** One figure with its name, in a `dl`. */
export function Stat({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.stat}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
