import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { findStep } from '@/lib/curriculum/find-step'
import { catalogue } from '@/lib/curriculum/load'
import { planGraph } from '@/lib/curriculum/load-graph'
import { makePlan } from '@/lib/planner/make-plan'
import { weekdayName } from '@/lib/wording/days'
import { hoursInWords, minutesInWords } from '@/lib/wording/minutes'
import { reasonInWords } from '@/lib/wording/reason'
import styles from './sample-plan.module.css'

const aMonday = '2027-01-04'
const shown = 5

/** A real plan by the real planner: a newcomer's way to the first level in four hours a week. */
export function SamplePlan() {
  const plan = makePlan({
    graph: planGraph,
    learner: {
      proven: {},
      completed: [],
      stack: {},
      target: { kind: 'level', level: planGraph.levels[0] ?? '' },
      pace: 1,
    },
    assignments: [],
    capacity: { weekdayMinutes: [60, 0, 60, 60, 0, 60, 0], daysOff: [], from: aMonday },
  })
  const names = {
    today: aMonday,
    competency: titleOfStep,
    level: (id: string) => catalogue.levels.find((level) => level.id === id)?.name ?? id,
  }
  return (
    <figure className={styles.sample}>
      <figcaption>
        A newcomer with four hours a week: {hoursInWords(plan.minutes)}, {plan.weeks.length} weeks
      </figcaption>
      <ol>
        {plan.steps.slice(0, shown).map((step, index) => (
          <li key={step.id}>
            <CairnGlyph stones={index === 0 ? 1 : 0} level="professional" size={28} decorative />
            <span className={styles.title}>{titleOfStep(step.id)}</span>
            <span className={styles.when}>
              {weekdayName(step.end, 'short', 'en-GB')} · {minutesInWords(step.minutes)}
            </span>
            <span className={styles.why}>{reasonInWords(step.reasons, names)}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

function titleOfStep(id: string): string {
  return findStep(id)?.title ?? id
}
