'use client'

import dynamic from 'next/dynamic'
import { Notice } from '@/app/ui/notice'
import { useProgress } from '../../standing/use-progress'
import { CheckResults } from './check-results'
import { RunOutput } from './run-output'
import type { useAttempt } from './use-attempt'
import type { Shown } from './use-engine'
import { Verification } from './verification'
import styles from './workspace.module.css'
import type { WorkspaceExercise } from './workspace-exercise'

const PlanOf = dynamic(() => import('../../learn/components/plan-tree').then(({ PlanOf }) => PlanOf))

interface ResultPaneProps {
  readonly exercise: WorkspaceExercise
  readonly shown: Shown | undefined
  readonly attempt: ReturnType<typeof useAttempt>
  readonly guest: boolean
}

/** What the last run, plan or check gave, and how it stands on the server. */
export function ResultPane({ exercise, shown, attempt, guest }: ResultPaneProps) {
  return (
    <>
      {!shown && <Expected exercise={exercise} />}
      {shown?.kind === 'stopped' && (
        <Notice tone="attention" live>
          {shown.message}
        </Notice>
      )}
      {shown?.kind === 'ran' && <RunOutput output={shown.output} text={shown.text} />}
      {shown?.kind === 'plan' && <PlanOf root={shown.plan} />}
      {shown?.kind === 'verdict' && (
        <>
          <Standing passed={shown.verdict.passed} attempt={attempt} guest={guest} exercise={exercise} />
          <CheckResults verdict={shown.verdict} checks={exercise.checks} />
        </>
      )}
    </>
  )
}

interface StandingProps extends Omit<ResultPaneProps, 'shown'> {
  readonly passed: boolean
}

function Standing({ passed, attempt, guest, exercise }: StandingProps) {
  const { proven } = useProgress()
  if (!passed) return <p role="status">Not yet. The first thing to look at is on top.</p>
  if (guest) {
    return (
      <Notice tone="ok" live title="Passed on your data">
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(`/practice/${exercise.id}`)}`}>Sign in</a> to have it
          verified on data you have not seen, and counted. Your text stays here.
        </p>
      </Notice>
    )
  }
  if (attempt.problem && attempt.waits) {
    return (
      <Notice tone="attention" live title="Graded in your browser, not handed in yet">
        {`${attempt.problem} It is kept here and handed in by itself as soon as the server takes it.`}
      </Notice>
    )
  }
  if (attempt.problem) {
    return (
      <Notice tone="attention" live title="Passed on your data, but not handed in">
        {attempt.problem}
      </Notice>
    )
  }
  if (!attempt.attempt) {
    return (
      <Notice live title="Passed on your data">
        Verifying on data you have not seen.
      </Notice>
    )
  }
  const isProven = exercise.competency !== '' && Object.hasOwn(proven, exercise.id.split('/')[0] ?? '')
  return (
    <>
      <Verification attempt={attempt.attempt} />
      {attempt.attempt.status === 'verified' && isProven && <p>{exercise.competency} is proven.</p>}
    </>
  )
}

/** What will be looked at, stated before anybody types. */
function Expected({ exercise: { kind, result, checks, limits } }: { exercise: WorkspaceExercise }) {
  return (
    <>
      {result && (
        <>
          <p>
            The result has {result.grain}
            {result.order && `, ${result.order}`}.
          </p>
          <ul>
            {result.columns.map(({ name, about }) => (
              <li key={name}>
                <code>{name}</code>
                {about && ` – ${about}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>What is checked</h2>
      <ul className={styles.checks}>
        {checks.map(({ id, title }) => (
          <li key={id}>
            <span className={styles.mark} aria-hidden="true">
              ○
            </span>
            {title}
          </li>
        ))}
      </ul>
      {(kind === 'python' || result) && (
        <p className={styles.soft}>
          {`An answer is stopped after ${limits.seconds} seconds`}
          {result && `; it may give ${limits.rows.toLocaleString('en-GB')} rows`}.
        </p>
      )}
    </>
  )
}
