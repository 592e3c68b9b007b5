import type { ReactNode } from 'react'
import styles from '@/app/ui/page-header.module.css'

export interface PageHeaderProps {
  readonly title: ReactNode
  /** Breadcrumbs, or what stands over the title. */
  readonly above?: ReactNode
  /** One or two sentences under the title. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** The top of a screen, with its only h1. */
export function PageHeader({ title, above, children, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {above}
      <div className={styles.row}>
        <h1>{title}</h1>
        {actions && (
          <div className={styles.actions} data-print="none">
            {actions}
          </div>
        )}
      </div>
      {children && <div className={styles.lead}>{children}</div>}
    </header>
  )
}
