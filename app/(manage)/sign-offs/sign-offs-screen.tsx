'use client'

import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { EvidenceEntry } from '@/app/evidence/evidence-entry'
import { Button } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import type { Evidence } from '@/lib/api/contract/evidence'
import { evidenceQueries } from '@/lib/api/queries/evidence'
import styles from './sign-offs.module.css'
import { WaitingEvidence } from './waiting-evidence'

/** What waits for a decision, beside what it is to show, and what was decided last. */
export function SignOffsScreen() {
  const { data, error, refetch } = useQuery(evidenceQueries.signOffs())
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <div className={styles.screen}>
      <PageHeader title="Sign-offs">
        <p>
          What people handed in to show that they can do something. You decide, and they see your comment.
        </p>
      </PageHeader>
      {!data && error && (
        <Notice tone="late" title="The sign-offs are not here yet">
          <p>{error.message}</p>
          <Button onClick={() => refetch()}>Try again</Button>
        </Notice>
      )}
      {!data && !error && <Skeleton label="Fetching what waits for you" lines={6} />}
      {data && (
        <>
          <section aria-labelledby="waiting" className={styles.section}>
            <h2 id="waiting" ref={heading} tabIndex={-1}>
              Waiting for you
            </h2>
            {data.waiting.length === 0 ? (
              <EmptyState title="Nothing waits for you">
                Here will be what people in your teams hand in for a sign-off, the oldest first.
              </EmptyState>
            ) : (
              <ul className={styles.list}>
                {data.waiting.map((evidence) => (
                  <li key={evidence.id}>
                    <WaitingEvidence evidence={evidence} onDecided={() => heading.current?.focus()} />
                  </li>
                ))}
              </ul>
            )}
          </section>
          {data.decided.length > 0 && <Decided decided={data.decided} />}
        </>
      )}
    </div>
  )
}

function Decided({ decided }: { decided: readonly Evidence[] }) {
  return (
    <section aria-labelledby="decided" className={styles.section}>
      <h2 id="decided">Decided lately</h2>
      <ul className={styles.decided}>
        {decided.map((evidence) => (
          <li key={evidence.id}>
            <h3>
              {evidence.person.name}: {evidence.subject.exerciseTitle ?? evidence.subject.competencyTitle}
            </h3>
            <EvidenceEntry evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}
