import type { PersonStanding } from '@/lib/api/contract/standings'
import { counted, dayInWords } from '@/lib/wording/days'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './person.module.css'
import { WeekBars } from './week-bars'

/** The last twelve weeks: in how many of them there was study, and how much. Never a count that starts anew. */
export function Rhythm({ standing }: { standing: PersonStanding }) {
  const { rhythm, minutesLately, goal, today } = standing
  const first = rhythm[0]
  const studied = rhythm.filter(({ steps }) => steps > 0).length
  const most = Math.max(...rhythm.map(({ minutes }) => minutes), goal?.weekMinutes ?? 0)
  return (
    <section aria-labelledby="rhythm">
      <h2 id="rhythm">Rhythm</h2>
      <p>
        Studied in {studied} of the last {counted(rhythm.length, 'week')}
        {minutesLately !== null && `, lately ${minutesInWords(minutesLately)} a week`}
        {goal && `, planned are ${minutesInWords(goal.weekMinutes)}`}.
      </p>
      <figure className={styles.weeks}>
        <WeekBars weeks={rhythm} most={most} today={today} />
        <figcaption className={styles.axis}>
          <span>{first && dayInWords(first.monday, today)}</span>
          <span>this week</span>
        </figcaption>
      </figure>
    </section>
  )
}
