import type { WeekStripProps } from '@/app/ui/week-strip/week-strip'
import styles from '@/app/ui/week-strip/week-strip.module.css'
import { addDays } from '@/lib/planner/local-date'
import type { PlannedWeek } from '@/lib/planner/plan'
import { dayInWords } from '@/lib/wording/days'
import { minutesInWords } from '@/lib/wording/minutes'

/** The strip in words, week by week. */
export function WeekTable({ weeks, today, flags, lateSteps, describe: named }: WeekStripProps) {
  const dueIn = ({ monday }: PlannedWeek) =>
    flags.filter(({ day }) => day >= monday && day < addDays(monday, 7))
  const stepsOf = (week: PlannedWeek) => [...new Set(week.slots.map(({ step }) => step))]
  return (
    <div className={styles.tableScroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            <th scope="col">Study</th>
            <th scope="col">Steps</th>
            <th scope="col">Due</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.monday}>
              <th scope="row">{dayInWords(week.monday, today)}</th>
              <td>{minutesInWords(week.used)}</td>
              <td>
                {stepsOf(week)
                  .map((step) => `${named(step).title}${lateSteps.has(step) ? ' (late)' : ''}`)
                  .join(', ')}
              </td>
              <td>
                {dueIn(week)
                  .map(({ label, day, late }) => `${label}, ${dayInWords(day, today)}${late ? ': late' : ''}`)
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
