import type { ReactNode } from 'react'
import { classNames } from '@/app/ui/class-names'
import styles from '@/app/ui/notice.module.css'

export type Tone = 'info' | 'ok' | 'attention' | 'late'

export interface NoticeProps {
  readonly tone?: Tone
  readonly title?: ReactNode
  /** Announced when it appears: for what answers something the person just did. */
  readonly live?: boolean
  readonly children?: ReactNode
}

const marks: Record<Tone, string> = {
  info: 'M8 7v4.5M8 4.6h.01',
  ok: 'M4.6 8.4l2.4 2.4 4.6-5.2',
  attention: 'M8 4.2v4.6M8 11.6h.01',
  late: 'M8 4v4.2l2.6 2',
}

/** Something to know, in place. */
export function Notice({ tone = 'info', title, live, children }: NoticeProps) {
  return (
    <div
      className={classNames(styles.notice, styles[tone])}
      role={live ? (tone === 'late' || tone === 'attention' ? 'alert' : 'status') : undefined}
    >
      <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" className={styles.mark}>
        <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d={marks[tone]} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
      </svg>
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
