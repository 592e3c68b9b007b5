'use client'

import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import type { CoverageLock, CoveragePlan } from '@/lib/api/contract/coverage'
import {
  type CoverageNames,
  isReady,
  listInWords,
  planInWords,
  shortageInWords,
} from '@/lib/wording/coverage'
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
  // Where every step is done there is nothing to study: what is missing is a sign-off.
  const [ready, studied] = [choices.filter(isReady), choices.filter((choice) => !isReady(choice))]
  const learning = people.filter(({ id }) => studied.some(({ person }) => person === id))
  const said = planInWords(plan)
  const silent = people.filter(({ hasHours }) => !hasHours).map(({ name }) => name)
  return (
    <>
      <p className={styles.sum} role="status">
        <strong>{said.sum}</strong> {said.more}
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
      {ready.length > 0 && <ReadyList choices={ready} names={names} onLock={onLock} />}
      <ul className={styles.people}>
        {learning.map((person) => (
          <PlanPerson
            key={person.id}
            person={person}
            choices={studied.filter((choice) => choice.person === person.id)}
            names={names}
            onLock={onLock}
          />
        ))}
      </ul>
      {studied.length > 0 && (
        <p className={styles.soft}>
          “Next would be” compares one by one, with the rest of the plan as it is. A lock has the whole plan
          made again.
        </p>
      )}
    </>
  )
}

/** Those who have done every step and only lack proof, by competency. */
function ReadyList({
  choices,
  names,
  onLock,
}: Pick<PlanResultProps, 'names' | 'onLock'> & { readonly choices: CoveragePlan['choices'] }) {
  return (
    <section aria-labelledby="ready" className={styles.ready}>
      <h3 id="ready">Only proof is missing</h3>
      <p className={styles.soft}>
        They have done every step. Ask them to hand in evidence: a sign-off closes these gaps without another
        hour.
      </p>
      <ul className={styles.readyList}>
        {choices.map((choice) => {
          const { person, competency } = choice
          return (
            <li key={`${person} ${competency}`}>
              {names.person(person)}: {names.competency(competency)}{' '}
              <Button
                kind="quiet"
                aria-label={`Somebody else: ${names.person(person)} does not learn ${names.competency(competency)}`}
                onClick={() => onLock({ person, competency }, 'must-not')}
              >
                Somebody else
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function lockCost(minutes: number): string {
  if (minutes === 0) return 'Your locks cost nothing.'
  return minutes > 0
    ? `Your locks cost ${minutesInWords(minutes)}.`
    : `With your locks it takes ${minutesInWords(-minutes)} less, and meets fewer needs.`
}
