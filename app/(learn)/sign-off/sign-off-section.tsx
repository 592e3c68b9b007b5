'use client'

import { Notice } from '@/app/ui/notice'
import { isProven } from '@/lib/roadmap/is-proven'
import { useProgress } from '../standing/use-progress'
import { EvidenceForm } from './evidence-form'
import { EvidenceHistory } from './evidence-history'
import styles from './sign-off.module.css'
import { useEvidence } from './use-evidence'

/** Evidence of a whole competency for a manager to sign off; nothing for a guest. */
export function SignOffSection({ competency }: { competency: string }) {
  const { viewer, error, submissions, waiting, hasManager, submitting, withdrawing, submit } =
    useEvidence(competency)
  const { proven } = useProgress()
  if (!viewer) return null
  const isDone = isProven(proven[competency])
  if (isDone && submissions?.length === 0) return null
  return (
    <section aria-labelledby="sign-off" className={styles.section}>
      <h2 id="sign-off">Sign-off</h2>
      {!isDone && (
        <p className={styles.intro}>
          You can do this already, at work or elsewhere? Hand in evidence, and{' '}
          {hasManager ? 'your manager' : 'an admin'} decides whether it is proven.
        </p>
      )}
      {error && !submissions && (
        <Notice tone="late" title="What you handed in is not here yet">
          {error.message}
        </Notice>
      )}
      {submissions && !waiting && !isDone && (
        <EvidenceForm busy={submitting.isPending} error={submitting.error?.message} onSubmit={submit} />
      )}
      {withdrawing.error && (
        <Notice tone="late" live title="It was not withdrawn">
          {withdrawing.error.message}
        </Notice>
      )}
      {submissions && (
        <EvidenceHistory
          submissions={submissions}
          busy={withdrawing.isPending}
          onWithdraw={(id) => withdrawing.mutate(id)}
        />
      )}
    </section>
  )
}
