'use client'

import { Badge } from '@/app/ui/badge'
import { Link } from '@/app/ui/link'
import { ownCompetencyId } from '@/lib/paths/path-content'
import type { Standing } from '@/lib/roadmap/standing'
import { doneAlreadyInWords } from '@/lib/wording/done-already'
import { minutesInWords } from '@/lib/wording/minutes'
import { dueInWords } from '@/lib/wording/verdict'
import { StepTick } from '../standing/step-tick'
import { LateDetails } from './late-details'
import styles from './roadmap.module.css'

/** What somebody assigned, by whom, and whether it will be done in time. */
export function Assignments({ standing }: { standing: Standing }) {
  const { assignments, today } = standing.roadmap
  if (assignments.length === 0)
    return (
      <p className={styles.aside}>
        Nothing is assigned to you. <Link href="/my-paths">Propose a path for yourself</Link>
      </p>
    )
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
                {assignment.path ? (
                  <Link href={`/my-paths#${ownCompetencyId(assignment.path.id)}`}>
                    <strong>{assignment.title}</strong>
                  </Link>
                ) : (
                  <strong>{assignment.title}</strong>
                )}
                <span className={styles.by}>by {assignment.assignedBy}</span>
              </div>
              {sentence ? <Badge tone={sentence.tone}>{sentence.text}</Badge> : <Badge>no due date</Badge>}
              {assignment.message && <p className={styles.message}>{assignment.message}</p>}
              {assignment.tasks && <AssignedTasks tasks={assignment.tasks} standing={standing} />}
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
      <p className={styles.aside}>
        <Link href="/my-paths">Your paths, and those you may propose</Link>
      </p>
    </section>
  )
}

interface AssignedTasksProps {
  readonly tasks: NonNullable<Standing['roadmap']['assignments'][number]['tasks']>
  readonly standing: Standing
}

/** What the path adds to the curriculum, ticked here. */
function AssignedTasks({ tasks, standing }: AssignedTasksProps) {
  return (
    <ul className={styles.tasks}>
      {tasks.map(({ id, title, url, minutes }) => (
        <li key={id}>
          <StepTick standing={standing} stepId={id} title={title} />
          {url ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {title}
            </a>
          ) : (
            <span>{title}</span>
          )}
          <span className={styles.by}>{minutesInWords(minutes)}</span>
        </li>
      ))}
    </ul>
  )
}
