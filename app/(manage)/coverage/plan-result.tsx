'use client'

import { Notice } from '@/app/ui/notice'
import type { CoverageLock, CoveragePlan } from '@/lib/api/contract/coverage'
import { type CoverageNames, listInWords, optimumInWords, shortageInWords } from '@/lib/wording/coverage'
import { counted } from '@/lib/wording/days'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './coverage.module.css'
import { PlanPerson } from './plan-person'

interface PlanResultProps {
  readonly plan: CoveragePlan
  readonly freeMinutes: number | undefined
  readonly locks: readonly CoverageLock[]
  readonly names: CoverageNames
  readonly onLock: (choice: { person: string; competency: string }, kind?: 'must' | 'must-not') => void
}

/** What a plan comes to, what it leaves open, and what each person learns. */
export function PlanResult({ plan, freeMinutes, locks, names, onLock }: PlanResultProps) {
  const { choices, shortages, people, minutes } = plan
  const learning = people.filter(({ id }) => choices.some(({ person }) => person === id))
  const silent = people.filter(({ hasHours }) => !hasHours).map(({ name }) => name)
  return (
    <>
      <p className={styles.sum} role="status">
        <strong>
          {minutesInWords(minutes)} in total, {counted(choices.length, 'competency', 'competencies')} for{' '}
          {counted(learning.length, 'person', 'people')}.
        </strong>{' '}
        {optimumInWords(plan)}
        {freeMinutes !== undefined && locks.length > 0 && ` ${lockCost(minutes - freeMinutes)}`}
      </p>
      {shortages.length > 0 && (
        <Notice tone="attention" title="Not every need can be met by then">
          <ul className={styles.bullets}>
            {shortages.map((shortage) => (
              <li key={shortage.competency}>
                <strong>{names.competency(shortage.competency)}:</strong> {shortageInWords(shortage, names)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {silent.length > 0 && (
        <p className={styles.soft}>
          Not planned for, since they have not said when they study: {listInWords(silent, 6)}.
        </p>
      )}
      <ul className={styles.people}>
        {learning.map((person) => (
          <PlanPerson
            key={person.id}
            person={person}
            choices={choices.filter((choice) => choice.person === person.id)}
            names={names}
            onLock={onLock}
          />
        ))}
      </ul>
      {choices.length > 0 && (
        <p className={styles.soft}>
          “Next would be” compares one by one, with the rest of the plan as it is. A lock has the whole plan
          made again.
        </p>
      )}
    </>
  )
}

function lockCost(minutes: number): string {
  if (minutes === 0) return 'Your locks cost nothing.'
  return minutes > 0
    ? `Your locks cost ${minutesInWords(minutes)}.`
    : `With your locks it takes ${minutesInWords(-minutes)} less, and meets fewer needs.`
}
