import { VisuallyHidden } from '@/app/ui/visually-hidden'
import type { LocalDate } from '@/lib/planner/plan'
import { counted, dayInWords } from '@/lib/wording/days'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './person.module.css'

interface WeekBarsProps {
  readonly weeks: readonly { readonly monday: LocalDate; readonly minutes: number; readonly steps: number }[]
  /** The minutes of the tallest bar there may be, so that two drawings can be compared. */
  readonly most: number
  readonly today: LocalDate
}

/** Weeks as bars, as high as their study time, each in words too. */
export function WeekBars({ weeks, most, today }: WeekBarsProps) {
  return (
    <ol className={styles.bars}>
      {weeks.map(({ monday, minutes, steps }) => (
        <li key={monday} title={`Week of ${dayInWords(monday, today)}: ${minutesInWords(minutes)}`}>
          <VisuallyHidden>
            Week of {dayInWords(monday, today)}: {minutesInWords(minutes)}, {counted(steps, 'step')}
          </VisuallyHidden>
          <span
            aria-hidden="true"
            className={styles.bar}
            style={{ height: `${most > 0 ? Math.round((minutes * 100) / most) : 0}%` }}
          />
        </li>
      ))}
    </ol>
  )
}
