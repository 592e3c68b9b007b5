import type { ReactNode } from 'react'
import styles from '@/app/ui/badge.module.css'
import { classNames } from '@/app/ui/class-names'
import type { Tone } from '@/app/ui/notice'

export interface BadgeProps {
  readonly tone?: Tone
  readonly children: ReactNode
}

/** A word or two about the thing beside it: "guided reading", "2 days late". */
export function Badge({ tone, children }: BadgeProps) {
  return <span className={classNames(styles.badge, tone && styles[tone])}>{children}</span>
}

/** A level's name in its colour, with as many bars as the level is high. */
export function LevelBadge({ level, order, name }: { level: string; order: number; name: string }) {
  return (
    <span data-level={level} className={classNames(styles.badge, styles.level)}>
      <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <rect
            key={bar}
            x={bar * 4 - 4}
            y={12 - bar * 3}
            width="3"
            height={bar * 3}
            rx="0.8"
            fill="currentColor"
            opacity={bar <= order ? 1 : 0.25}
          />
        ))}
      </svg>
      {name}
    </span>
  )
}
