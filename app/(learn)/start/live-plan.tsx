'use client'

import { useDeferredValue, useMemo } from 'react'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Roadmap } from '@/lib/api/contract/roadmap'
import { standingOf } from '@/lib/roadmap/standing'
import { counted, dayInWords } from '@/lib/wording/days'
import { hoursInWords } from '@/lib/wording/minutes'
import { dueInWords } from '@/lib/wording/verdict'
import { type Answers, roadmapWith } from './answers'
import styles from './start.module.css'

interface LivePlanProps {
  readonly curriculum: CurriculumBrief
  readonly roadmap: Roadmap
  readonly answers: Answers
}

/** What the answers so far amount to, in one line, made in the page. */
export function LivePlan({ curriculum, roadmap, answers }: LivePlanProps) {
  const settled = useDeferredValue(answers)
  const { plan, problem } = useMemo(
    () => standingOf(roadmapWith(roadmap, curriculum, settled), curriculum),
    [roadmap, curriculum, settled],
  )
  const target = plan?.verdict.dues.find((due) => due.what.kind === 'target')
  return (
    <aside className={styles.live} aria-live="polite" aria-label="With these answers">
      {problem && <p>{problem.message}</p>}
      {plan && plan.steps.length === 0 && <p>With these answers you are there already.</p>}
      {plan?.finish && (
        <p>
          <strong>{counted(plan.scope.length, 'competency', 'competencies')}</strong>, {plan.steps.length}{' '}
          steps, {hoursInWords(plan.minutes)} of study:{' '}
          <strong>done by {dayInWords(plan.finish, roadmap.today)}</strong>
          {target ? `, ${dueInWords(target, roadmap.today).text}` : '.'}
        </p>
      )}
    </aside>
  )
}
