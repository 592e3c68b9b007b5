import { Stat } from '@/app/ui/stat'
import type { PersonStanding } from '@/lib/api/contract/standings'
import { dayInWords } from '@/lib/wording/days'
import { hoursInWords, minutesInWords } from '@/lib/wording/minutes'
import styles from './person.module.css'

/** The plan in short. */
export function PersonFacts({ standing }: { standing: PersonStanding }) {
  const { goal, plan, today, lastStudy } = standing
  return (
    <dl className={styles.facts}>
      <Stat label="Last studied">{lastStudy ? dayInWords(lastStudy, today) : 'not yet'}</Stat>
      {goal && <Stat label="Plans with">{minutesInWords(goal.weekMinutes)} a week</Stat>}
      {plan && <Stat label="Plan ends">{plan.finish ? dayInWords(plan.finish, today) : 'Done'}</Stat>}
      {plan && plan.steps > 0 && (
        <Stat label="Left">
          {plan.steps} steps, {hoursInWords(plan.minutes)}
        </Stat>
      )}
    </dl>
  )
}
