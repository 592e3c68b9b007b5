import { Link } from '@/app/ui/link'
import type { PersonStanding } from '@/lib/api/contract/standings'
import { type CurriculumIndex, stepHref } from '@/lib/roadmap/curriculum-index'
import { mondayOf } from '@/lib/roadmap/rhythm'
import { dayInWords } from '@/lib/wording/days'
import { chancesInWords } from '@/lib/wording/finish-range'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './person.module.css'

/** Weeks that are in sight without opening anything. */
const open = 3

interface PlannedWeeksProps {
  readonly standing: PersonStanding
  readonly index: CurriculumIndex
}

/** What is ahead, week by week; on which days is the person's own. */
export function PlannedWeeks({ standing, index }: PlannedWeeksProps) {
  const { plan, today, goal } = standing
  if (goal === null) return <p>There is no plan before they have said where they want to go.</p>
  if (plan === null) return <p>No plan can be made from their settings as they are.</p>
  if (plan.weeks.length === 0) return <p>Everything in the plan is done.</p>
  const list = (weeks: typeof plan.weeks) => (
    <ol className={styles.ahead}>
      {weeks.map(({ monday, minutes, steps }) => (
        <li key={monday}>
          <h3>
            {monday === mondayOf(today) ? 'This week' : `Week of ${dayInWords(monday, today)}`}
            <span className={styles.aside}> {minutesInWords(minutes)}</span>
          </h3>
          <ul>
            {steps.map((id) => {
              const step = index.steps.get(id)
              return <li key={id}>{step ? <Link href={stepHref(step)}>{step.title}</Link> : id}</li>
            })}
          </ul>
        </li>
      ))}
    </ol>
  )
  const more = plan.weeks.slice(open)
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead">What is ahead</h2>
      {plan.finishRange && <p>{chancesInWords(plan.finishRange, today)}</p>}
      {list(plan.weeks.slice(0, open))}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>The weeks after</summary>
          {list(more)}
        </details>
      )}
    </section>
  )
}
