'use client'

import { useDeferredValue, useMemo } from 'react'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { planDifference } from '@/lib/planner/difference'
import { type Standing, standingOf } from '@/lib/roadmap/standing'
import { dueInWords, remedyInWords } from '@/lib/wording/verdict'
import { type PlanDraft, weekMinutes } from '../plan-fields/plan-draft'
import { withDraft } from '../plan-fields/with-draft'
import styles from './settings.module.css'
import type { SavingPlan } from './use-save-plan'

interface EffectProps {
  readonly standing: Standing
  readonly draft: PlanDraft
  readonly fault: string | undefined
  readonly saving: SavingPlan
  readonly onDiscard: () => void
}

/** What the change would do to the plan, made in the page; stays in sight while the fields are changed. */
export function Effect({ standing, draft, fault, saving, onDiscard }: EffectProps) {
  const settled = useDeferredValue(draft)
  const { roadmap, curriculum, plan: before } = standing
  const { plan: after, problem } = useMemo(
    () => standingOf(withDraft(roadmap, settled), curriculum),
    [roadmap, curriculum, settled],
  )
  const changed = isChanged(standing, draft)
  const target = after?.verdict.dues.find((due) => due.what.kind === 'target')
  const sentence = target && dueInWords(target, roadmap.today)
  const remedy = after && remedyInWords(after, weekMinutes(settled.weekdayMinutes))

  return (
    <section className={styles.effect} aria-label="What this changes">
      <div aria-live="polite">
        {fault ? (
          <p className={styles.late}>{fault}</p>
        ) : problem ? (
          <p className={styles.late}>{problem.message}</p>
        ) : (
          before && after && <p>{changed ? planDifference(before, after).line : 'Nothing changed yet.'}</p>
        )}
        {!fault && sentence && (
          <p className={styles[sentence.tone]}>
            {sentence.text} {remedy}
          </p>
        )}
      </div>
      {saving.problem && (
        <Notice tone="late" title={saving.conflict ? 'Changed somewhere else' : 'Not saved'}>
          <p>{saving.problem} Your changes are still here.</p>
          {saving.conflict && <Button onClick={saving.reload}>Show the other version</Button>}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button
          kind="primary"
          type="submit"
          busy={saving.busy}
          disabled={!changed || Boolean(fault ?? problem)}
        >
          Save
        </Button>
        <Button onClick={onDiscard} disabled={!changed}>
          Discard
        </Button>
      </div>
    </section>
  )
}

function isChanged({ roadmap }: Standing, draft: PlanDraft): boolean {
  if (!roadmap.settings) return true
  const { version, ...saved } = roadmap.settings
  const { target, targetDate, weekdayMinutes, daysOff, stack } = draft
  const order = ({ target, targetDate, weekdayMinutes, daysOff, stack }: PlanDraft) =>
    JSON.stringify([target, targetDate, weekdayMinutes, daysOff, Object.entries(stack).sort()])
  return order({ target, targetDate, weekdayMinutes, daysOff, stack }) !== order(saved)
}
