'use client'

import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import type { CoveragePlan } from '@/lib/api/contract/coverage'
import { type CoverageNames, choiceInWords } from '@/lib/wording/coverage'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './plan-person.module.css'

type Choice = CoveragePlan['choices'][number]

interface PlanPersonProps {
  readonly person: CoveragePlan['people'][number]
  readonly choices: readonly Choice[]
  readonly names: CoverageNames
  readonly onLock: (choice: Choice, kind?: 'must' | 'must-not') => void
}

/** What one person learns, beside the time they have. */
export function PlanPerson({ person, choices, names, onLock }: PlanPersonProps) {
  const planned = choices.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <li>
      <Card className={styles.person}>
        <h3>{person.name}</h3>
        <Load available={person.available} committed={person.committed} planned={planned} />
        <ul className={styles.choices}>
          {choices.map((choice) => (
            <ChoiceRow
              key={choice.competency}
              choice={choice}
              who={person.name}
              names={names}
              onLock={(kind) => onLock(choice, kind)}
            />
          ))}
        </ul>
      </Card>
    </li>
  )
}

interface ChoiceRowProps {
  readonly choice: Choice
  readonly who: string
  readonly names: CoverageNames
  readonly onLock: (kind?: 'must' | 'must-not') => void
}

function ChoiceRow({ choice, who, names, onLock }: ChoiceRowProps) {
  const title = names.competency(choice.competency)
  const isLocked = choice.because === 'locked'
  return (
    <li className={styles.choice}>
      <p className={styles.title}>
        <strong>{title}</strong> <span>{minutesInWords(choice.minutes)}</span>
      </p>
      <p className={styles.why}>{choiceInWords(choice, names)}</p>
      <div className={styles.actions}>
        <Button
          kind="quiet"
          aria-pressed={isLocked}
          aria-label={`Lock: ${who} learns ${title}`}
          onClick={() => onLock(isLocked ? undefined : 'must')}
        >
          {isLocked ? 'Locked' : 'Lock'}
        </Button>
        <Button
          kind="quiet"
          aria-label={`Somebody else: ${who} does not learn ${title}`}
          onClick={() => onLock('must-not')}
        >
          Somebody else
        </Button>
      </div>
    </li>
  )
}

interface LoadProps {
  readonly available: number
  readonly committed: number
  readonly planned: number
}

/** The hours of the plan beside what is due already and what there is, as a bar and in words. */
function Load({ available, committed, planned }: LoadProps) {
  const whole = Math.max(1, available, committed + planned)
  const part = (minutes: number) => `${(100 * minutes) / whole}%`
  const left = available - committed - planned
  return (
    <div className={styles.load}>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.committed} style={{ width: part(committed) }} />
        <span className={styles.planned} style={{ width: part(planned) }} />
      </div>
      <p>
        {minutesInWords(planned)} of this plan
        {committed > 0 && `, ${minutesInWords(committed)} due by then anyway`}, of {minutesInWords(available)}{' '}
        there are
        {left < 0 ? ': what is due already is more than that.' : `: ${minutesInWords(left)} left.`}
      </p>
    </div>
  )
}
