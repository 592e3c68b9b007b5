'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import type { Coverage, CoveragePlan } from '@/lib/api/contract/coverage'
import { addDays } from '@/lib/planner/local-date'
import type { CoverageNames } from '@/lib/wording/coverage'
import { counted, dayInWords } from '@/lib/wording/days'
import styles from './coverage.module.css'
import { LockList } from './lock-list'
import { PlanResult } from './plan-result'
import { useTeamPlan } from './use-team-plan'

interface PlanPanelProps {
  readonly team: Coverage['team']
  readonly needs: Coverage['needs']
  readonly missing: number
  readonly today: string
  readonly names: CoverageNames
}

/** Who should learn what by a date, at the fewest hours; locked and assigned from here. */
export function PlanPanel({ team, needs, missing, today, names }: PlanPanelProps) {
  const [by, setBy] = useState(() => addDays(today, 90))
  const { locks, made, freeMinutes, solve, lock, isSolving, error, assigning } = useTeamPlan(team.id)
  const asked = JSON.stringify(needs.map(({ needed }) => needed))
  const stale = made && (made.needs !== asked || made.plan.by !== by)
  const settle = (choice: { person: string; competency: string }, kind?: 'must' | 'must-not') =>
    lock(by, asked, choice, kind)
  return (
    <section aria-labelledby="plan" className={styles.section}>
      <h2 id="plan">The cheapest plan</h2>
      {missing === 0 && !made ? (
        <p className={styles.soft}>
          Every need is met. Raise a number in the table, and here is who should learn what so that it takes
          the fewest hours.
        </p>
      ) : (
        <form
          className={styles.ask}
          onSubmit={(event) => {
            event.preventDefault()
            solve(by, asked)
          }}
        >
          <Field label="By the end of">
            {(control) => (
              <TextInput
                {...control}
                type="date"
                required
                min={addDays(today, 1)}
                max={addDays(today, 366 * 5)}
                value={by}
                onChange={(event) => setBy(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" kind="primary" busy={isSolving}>
            {made ? 'Plan again' : 'Find the cheapest plan'}
          </Button>
        </form>
      )}
      <LockList locks={locks} names={names} onUnlock={(one) => settle(one)} />
      {error && (
        <Notice tone="late" live title="No plan was made; your locks are kept">
          {error.message}
        </Notice>
      )}
      {stale && !isSolving && (
        <Notice tone="attention" live title="This plan is for other numbers or another day">
          Plan again before you assign it.
        </Notice>
      )}
      {made && (
        <div aria-busy={isSolving} className={styles.result}>
          <PlanResult
            plan={made.plan}
            freeMinutes={freeMinutes}
            locks={locks}
            names={names}
            onLock={settle}
          />
          <Assign
            plan={made.plan}
            today={today}
            disabled={Boolean(stale) || isSolving || Boolean(error)}
            assigning={assigning}
            onAssign={(people) => assigning.mutate({ by: made.plan.by, people, requestKey: made.requestKey })}
          />
        </div>
      )}
    </section>
  )
}

interface AssignProps {
  readonly plan: CoveragePlan
  readonly today: string
  readonly disabled: boolean
  readonly assigning: ReturnType<typeof useTeamPlan>['assigning']
  readonly onAssign: (people: { person: string; competencies: string[] }[]) => void
}

/** All of it with one press. What takes no minutes is done or assigned already. */
function Assign({ plan, today, disabled, assigning, onAssign }: AssignProps) {
  const people = plan.people.flatMap(({ id }) => {
    const competencies = plan.choices
      .filter(({ person, minutes }) => person === id && minutes > 0)
      .map(({ competency }) => competency)
    return competencies.length > 0 ? [{ person: id, competencies }] : []
  })
  const day = dayInWords(plan.by, today)
  if (assigning.isSuccess) {
    return (
      <Notice tone="ok" live title={`Assigned to ${counted(people.length, 'person', 'people')}, due ${day}`}>
        <p>
          They see it on their roadmaps now, and were told.{' '}
          <Link href={`/assignments/${assigning.data.id}`}>The assignment</Link> says how all of them stand,
          and each person’s page how they do:
        </p>
        <ul className={styles.given}>
          {people.map(({ person }) => (
            <li key={person}>
              <Link href={`/people/${person}`}>{plan.people.find(({ id }) => id === person)?.name}</Link>
            </li>
          ))}
        </ul>
      </Notice>
    )
  }
  if (people.length === 0) return null
  return (
    <div className={styles.assign}>
      {assigning.error && (
        <Notice tone="late" live title="Nothing was assigned">
          {assigning.error.message}
        </Notice>
      )}
      <Button kind="primary" disabled={disabled} busy={assigning.isPending} onClick={() => onAssign(people)}>
        Assign all to {counted(people.length, 'person', 'people')}, due {day}
      </Button>
    </div>
  )
}
