'use client'

import { EvidenceEntry } from '@/app/evidence/evidence-entry'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import type { Evidence } from '@/lib/api/contract/evidence'
import { counted } from '@/lib/wording/days'
import { DecideForm } from './decide-form'
import styles from './sign-offs.module.css'

interface WaitingEvidenceProps {
  readonly evidence: Evidence & { readonly earlier: readonly Evidence[] }
  readonly onDecided: () => void
}

/** Evidence beside what it is to show, what was handed in before, and the decision. */
export function WaitingEvidence({ evidence, onDecided }: WaitingEvidenceProps) {
  const { person, subject, earlier } = evidence
  const what = subject.exerciseTitle ?? subject.competencyTitle
  const href = subject.exercise ? `/practice/${subject.exercise}` : `/competencies/${subject.competency}`
  return (
    <Card>
      <article aria-label={`${person.name}: ${what}`} className={styles.waiting}>
        <h3>
          {person.name}: <Link href={href}>{what}</Link>
        </h3>
        {subject.exerciseTitle && <p className={styles.soft}>Exercise of {subject.competencyTitle}</p>}
        <div className={styles.beside}>
          <div className={styles.given}>
            <h4>What was handed in</h4>
            <EvidenceEntry evidence={evidence} />
            {earlier.length > 0 && (
              <details>
                <summary>{counted(earlier.length, 'time')} handed in before</summary>
                <ul className={styles.decided}>
                  {earlier.map((one) => (
                    <li key={one.id}>
                      <EvidenceEntry evidence={one} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
          <div>
            <h4>What it is to show</h4>
            <ul className={styles.rubric}>
              {subject.rubric.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </div>
        <DecideForm
          id={evidence.id}
          who={person.name}
          what={what}
          isExercise={subject.exercise !== undefined}
          onDecided={onDecided}
        />
      </article>
    </Card>
  )
}
