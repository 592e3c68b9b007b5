'use client'

import { LinkButton } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { Stat } from '@/app/ui/stat'
import { finishRangeOf } from '@/lib/roadmap/finish-range'
import { reviewWeekMinutes } from '@/lib/roadmap/plan-input'
import type { Standing } from '@/lib/roadmap/standing'
import { counted, dayInWords } from '@/lib/wording/days'
import { targetInWords } from '@/lib/wording/done-already'
import { finishRangeInWords } from '@/lib/wording/finish-range'
import { hoursInWords, minutesInWords } from '@/lib/wording/minutes'
import { dueInWords, remedyInWords } from '@/lib/wording/verdict'
import { paceBasisInWords } from '../plan-fields/pace-in-words'
import { weekMinutes } from '../plan-fields/plan-draft'
import { LateDetails } from './late-details'
import styles from './roadmap.module.css'

/** When it will be done, whether the target date holds, and what would mend it. */
export function PlanSummary({ standing }: { standing: Standing }) {
  const { plan, problem, roadmap } = standing
  if (problem) {
    return (
      <Notice tone="attention" title="No plan can be made from these settings">
        <p>{problem.message} Nothing is lost: change the settings and the plan is back.</p>
        <LinkButton href="/settings">Change settings</LinkButton>
      </Notice>
    )
  }
  if (!plan || !roadmap.settings) return null
  const range = finishRangeOf(roadmap, standing.curriculum, plan)
  const weekly = weekMinutes(roadmap.settings.weekdayMinutes)
  const target = plan.verdict.dues.find((due) => due.what.kind === 'target')
  const lateAssignments = plan.verdict.dues.filter(
    ({ what, lateness }) => what.kind === 'assignment' && lateness > 0,
  ).length
  const sentence = target && dueInWords(target, roadmap.today)
  return (
    <section aria-label="Your plan in short" className={styles.summary}>
      <dl className={styles.stats}>
        <Stat label="Plan ends">{plan.finish ? dayInWords(plan.finish, roadmap.today) : 'Done'}</Stat>
        <Stat label="Study left">{hoursInWords(plan.minutes)}</Stat>
        <Stat label="Steps left">{plan.steps.length}</Stat>
        <Stat label="A week">{minutesInWords(weekly)}</Stat>
      </dl>
      {sentence && (
        <Notice tone={sentence.tone} title={`Target: ${sentence.text}`}>
          <LateDetails standing={standing} due={target} />
        </Notice>
      )}
      {lateAssignments > 0 && (
        <Notice tone="late" title={`${counted(lateAssignments, 'assignment')} will be late`}>
          {remedyInWords(plan, weekly, reviewWeekMinutes(roadmap, plan.verdict.neededWeeklyMinutes))}
        </Notice>
      )}
      {range && (
        <p>
          {finishRangeInWords(range, roadmap.today)}{' '}
          <span className={styles.aside}>
            {paceBasisInWords(roadmap.pace, roadmap.settings.paceOverride)}
          </span>
        </p>
      )}
      <p className={styles.aside}>
        {targetInWords(plan) ??
          `${counted(plan.scope.length, 'competency', 'competencies')} to go for ${targetName(standing)}.`}{' '}
        <a href="/settings">Change target, hours or stack</a>
      </p>
    </section>
  )
}

function targetName({ roadmap, index }: Standing): string {
  const target = roadmap.settings?.target
  if (!target) return 'your target'
  if (target.kind === 'level') return `the ${index.levelName(target.level)} level`
  return target.competencies.length === 1
    ? index.competencyTitle(target.competencies[0]!)
    : counted(target.competencies.length, 'competency', 'competencies')
}
