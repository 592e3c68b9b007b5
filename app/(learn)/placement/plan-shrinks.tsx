import type { LocalDate, Plan } from '@/lib/planner/plan'
import { dayInWords } from '@/lib/wording/days'
import { hoursInWords } from '@/lib/wording/minutes'
import styles from './conclusion.module.css'

interface PlanShrinksProps {
  readonly before: Plan
  readonly after: Plan
  readonly today: LocalDate
  /** The plan is what it would be already. */
  readonly applied: boolean
  /** What it proves comes back in review, which is planned once it is applied. */
  readonly bringsReview: boolean
}

/** The study left before and after, in words and as one bar within the other. */
export function PlanShrinks({ before, after, today, applied, bringsReview }: PlanShrinksProps) {
  const most = Math.max(1, before.minutes, after.minutes)
  const share = (minutes: number) => `${(minutes / most) * 100}%`
  return (
    <div className={styles.shrinks}>
      <p aria-live="polite" className={styles.shrinkWords}>
        {applied ? <>Applied. {leftInWords(after, today)}</> : changeInWords(before, after, today)}
        {!applied && bringsReview && ' Review of what you know comes on top.'}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.barBefore} style={{ inlineSize: share(before.minutes) }} />
        <span className={styles.barAfter} style={{ inlineSize: share(after.minutes) }} />
      </div>
    </div>
  )
}

function changeInWords(before: Plan, after: Plan, today: LocalDate): string {
  if (before.minutes === after.minutes) return `This leaves your plan as it is: ${leftInWords(after, today)}`
  const hours = `${hoursInWords(before.minutes)} to ${hoursInWords(after.minutes)}`
  if (!after.finish) return `${hours}: you are there already.`
  const was =
    before.finish && before.finish !== after.finish ? ` instead of ${dayInWords(before.finish, today)}` : ''
  return `${hours} of study; done by ${dayInWords(after.finish, today)}${was}.`
}

function leftInWords({ minutes, finish }: Plan, today: LocalDate): string {
  if (!finish) return 'nothing is left to do.'
  return `${hoursInWords(minutes)} of study, done by ${dayInWords(finish, today)}.`
}
