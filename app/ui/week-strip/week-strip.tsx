'use client'

import { classNames } from '@/app/ui/class-names'
import { fullScale, layOutStrip, type StripFlag, smallScale } from '@/app/ui/week-strip/lay-out-strip'
import { StripDrawing } from '@/app/ui/week-strip/strip-drawing'
import styles from '@/app/ui/week-strip/week-strip.module.css'
import { WeekTable } from '@/app/ui/week-strip/week-table'
import type { LocalDate, PlannedWeek } from '@/lib/planner/plan'
import { dayInWords } from '@/lib/wording/days'

export interface WeekStripProps {
  readonly weeks: readonly PlannedWeek[]
  readonly today: LocalDate
  readonly flags: readonly StripFlag[]
  /** Steps studied after a due date they should meet. */
  readonly lateSteps: ReadonlySet<string>
  readonly describe: (step: string) => StripStep
  /** The weeks of the plan this one is held against, as outlines. */
  readonly before?: readonly PlannedWeek[]
  /** Lower, for where it stands beside something else. */
  readonly compact?: boolean
}

interface StripStep {
  readonly title: string
  /** The level's id. */
  readonly level?: string
}

/** The plan as a strip of weeks: every day's study rising from the ground, due dates as flags, today as a line. */
export function WeekStrip({ weeks, today, flags, lateSteps, describe, before, compact }: WeekStripProps) {
  const worded = flags.map((flag) => ({ ...flag, label: `${flag.label}, ${dayInWords(flag.day, today)}` }))
  const scale = compact ? smallScale : fullScale
  const layout = layOutStrip(weeks, worded, today, { before, scale })
  const late = lateSteps.size > 0
  const label = `Weeks of the ${before ? 'changed ' : ''}plan; scrolls sideways`
  return (
    <figure className={classNames(styles.strip, compact && styles.compact)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable, so that arrow keys scroll it. */}
      <section className={styles.scroll} tabIndex={0} aria-label={label}>
        <StripDrawing
          layout={layout}
          dayWidth={scale.day}
          today={today}
          lateSteps={lateSteps}
          describe={describe}
        />
      </section>
      <figcaption className={styles.caption}>
        {!compact && (
          <span className={styles.key}>
            Each bar is a day, as high as its study time, in the colour of the level.
          </span>
        )}
        {before && (
          <span className={styles.key}>
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <rect x="1" y="1" width="12" height="12" rx="2" className={styles.ghost} />
            </svg>
            Your plan as it is now
          </span>
        )}
        {late && (
          <span className={classNames(styles.key, styles.lateKey)}>
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <rect width="14" height="14" rx="2" className={styles.late} />
              <path d="M1 13L13 1M-1 6L6 -1M8 15L15 8" className={styles.hatch} />
            </svg>
            Ends after its due date
          </span>
        )}
      </figcaption>
      <details className={styles.details} data-print="none">
        <summary>The same as a table</summary>
        <WeekTable
          weeks={weeks}
          before={before}
          today={today}
          flags={flags}
          lateSteps={lateSteps}
          describe={describe}
        />
      </details>
    </figure>
  )
}
