'use client'

import { Badge } from '@/app/ui/badge'
import type { Standing } from '@/lib/roadmap/standing'
import { doneAlreadyInWords } from '@/lib/wording/done-already'
import { dueInWords } from '@/lib/wording/verdict'
import { LateDetails } from './late-details'
import styles from './roadmap.module.css'

/** What somebody assigned, by whom, and whether it will be done in time. */
export function Assignments({ standing }: { standing: Standing }) {
  const { assignments, today } = standing.roadmap
  if (assignments.length === 0) return null
  const dues = standing.plan?.verdict.dues ?? []
  return (
    <section aria-labelledby="assignments">
      <h2 id="assignments">Assigned to you</h2>
      <ul className={styles.assignments}>
        {assignments.map((assignment) => {
          const due = dues.find(({ what }) => what.kind === 'assignment' && what.id === assignment.id)
          const sentence = due && dueInWords(due, today)
          const done =
            standing.plan && doneAlreadyInWords(standing.plan, assignment.id, standing.index.competencyTitle)
          return (
            <li key={assignment.id}>
              <div>
                <strong>{assignment.title}</strong>
                <span className={styles.by}>by {assignment.assignedBy}</span>
              </div>
              {sentence ? <Badge tone={sentence.tone}>{sentence.text}</Badge> : <Badge>no due date</Badge>}
              {assignment.message && <p className={styles.message}>{assignment.message}</p>}
              {due && due.lateness > 0 && (
                <div className={styles.message}>
                  <LateDetails standing={standing} due={due} />
                </div>
              )}
              {done && <p className={styles.message}>{done}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
