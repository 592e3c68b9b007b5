'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import { addDays } from '@/lib/planner/local-date'
import type { Plan, PlannedStep, PlannedWeek } from '@/lib/planner/plan'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import type { Standing } from '@/lib/roadmap/standing'
import { counted, dayInWords, weekdayName } from '@/lib/wording/days'
import { minutesInWords } from '@/lib/wording/minutes'
import { pauseInWords } from '@/lib/wording/pause'
import { reasonInWords } from '@/lib/wording/reason'
import { StepTick } from '../standing/step-tick'
import { StepMoves } from '../wishes/step-moves'
import { namesOf } from './names'
import styles from './planned-week-list.module.css'

const weeksAtOnce = 2

interface PlannedWeekListProps {
  readonly standing: Standing
  readonly plan: Plan
}

/** Weeks with their steps, a few at a time; each step with its day, its length and its reason. */
export function PlannedWeekList({ standing, plan }: PlannedWeekListProps) {
  const [shown, setShown] = useState(weeksAtOnce)
  const endings = stepsByLastWeek(plan)
  const more = plan.weeks.length - shown
  return (
    <div className={styles.list}>
      {plan.weeks.slice(0, shown).map((week) => (
        <Week key={week.monday} week={week} steps={endings.get(week.monday) ?? []} standing={standing} />
      ))}
      {more > 0 && (
        <Button onClick={() => setShown(shown + weeksAtOnce * 4)}>
          Show {counted(Math.min(more, weeksAtOnce * 4), 'more week')} of {more}
        </Button>
      )}
    </div>
  )
}

interface WeekProps {
  readonly week: PlannedWeek
  readonly steps: readonly PlannedStep[]
  readonly standing: Standing
}

function Week({ week, steps, standing }: WeekProps) {
  const { today } = standing.roadmap
  const names = namesOf(standing)
  const isThisWeek = week.monday <= today && today < addDays(week.monday, 7)
  return (
    <section className={styles.week} aria-label={`Week of ${dayInWords(week.monday, today)}`}>
      <h3>
        {isThisWeek ? 'This week' : `Week of ${dayInWords(week.monday, today)}`}
        <span className={styles.used}>
          {minutesInWords(week.used)} of {minutesInWords(week.capacity)}
        </span>
      </h3>
      {steps.length === 0 ? (
        <p className={styles.none}>A longer step goes on; it is finished in a later week.</p>
      ) : (
        <ol className={styles.steps}>
          {steps.map((step) => {
            const brief = standing.index.steps.get(step.id)
            if (!brief) return null
            return (
              <li key={step.id} className={styles.step}>
                <StepTick standing={standing} stepId={step.id} title={brief.title} />
                <div>
                  <Link href={stepHref(brief)} className={styles.title}>
                    {brief.title}
                  </Link>
                  <p className={styles.why}>
                    {standing.index.competencyTitle(brief.competency)}, {reasonInWords(step.reasons, names)}
                    {step.pausedOn && `. ${pauseInWords(step, today)}`}
                  </p>
                </div>
                <span className={styles.when}>
                  {weekdayName(step.end, 'short')} · {minutesInWords(step.minutes)}
                </span>
                <StepMoves standing={standing} stepId={step.id} title={brief.title} />
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

function stepsByLastWeek(plan: Plan): Map<string, PlannedStep[]> {
  const weeks = new Map<string, PlannedStep[]>(plan.weeks.map((week) => [week.monday, []]))
  const mondays = plan.weeks.map((week) => week.monday)
  let at = 0
  for (const step of plan.steps) {
    while (at + 1 < mondays.length && mondays[at + 1]! <= step.end) at += 1
    weeks.get(mondays[at]!)?.push(step)
  }
  return weeks
}
