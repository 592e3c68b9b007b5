import type { WeekStripProps } from '@/app/ui/week-strip/week-strip'
import styles from '@/app/ui/week-strip/week-strip.module.css'
import { addDays } from '@/lib/planner/local-date'
import type { LocalDate, PlannedWeek } from '@/lib/planner/plan'
import { dayInWords } from '@/lib/wording/days'
import { minutesInWords } from '@/lib/wording/minutes'

type WeekTableProps = Omit<WeekStripProps, 'compact'>

/** The strip in words, week by week; with the study of the other plan beside it, where there is one. */
export function WeekTable({ weeks, before, today, flags, lateSteps, describe: named }: WeekTableProps) {
  const dueIn = (monday: LocalDate) => flags.filter(({ day }) => day >= monday && day < addDays(monday, 7))
  const byMonday = new Map(weeks.map((week) => [week.monday, week]))
  const beforeByMonday = new Map(before?.map((week) => [week.monday, week]))
  const mondays = [...new Set([...byMonday.keys(), ...beforeByMonday.keys()])].sort()
  const steps = (week?: PlannedWeek) => [...new Set(week?.slots.map(({ step }) => step))]
  return (
    <div className={styles.tableScroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            <th scope="col">Study</th>
            {before && <th scope="col">As it is now</th>}
            <th scope="col">Steps</th>
            <th scope="col">Due</th>
          </tr>
        </thead>
        <tbody>
          {mondays.map((monday) => (
            <tr key={monday}>
              <th scope="row">{dayInWords(monday, today)}</th>
              <td>{minutesInWords(byMonday.get(monday)?.used ?? 0)}</td>
              {before && <td>{minutesInWords(beforeByMonday.get(monday)?.used ?? 0)}</td>}
              <td>
                {steps(byMonday.get(monday))
                  .map((step) => `${named(step).title}${lateSteps.has(step) ? ' (late)' : ''}`)
                  .join(', ')}
              </td>
              <td>
                {dueIn(monday)
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
