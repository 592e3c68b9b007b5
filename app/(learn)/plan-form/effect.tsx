'use client'

import { useDeferredValue, useMemo } from 'react'
import { Button } from '@/app/ui/button'
import { Dock } from '@/app/ui/dock'
import { Notice } from '@/app/ui/notice'
import { planDifference } from '@/lib/planner/difference'
import { finishRangeOf } from '@/lib/roadmap/finish-range'
import { reviewWeekMinutes } from '@/lib/roadmap/plan-input'
import { type Standing, standingOf } from '@/lib/roadmap/standing'
import { finishRangeInWords } from '@/lib/wording/finish-range'
import { dueInWords, remedyInWords } from '@/lib/wording/verdict'
import { type PlanDraft, weekMinutes } from '../plan-fields/plan-draft'
import { withDraft } from '../plan-fields/with-draft'
import { ChangeInWeeks } from './change-in-weeks'
import { isChanged } from './is-changed'
import styles from './plan-form.module.css'
import type { SavingPlan } from './use-save-plan'

interface EffectProps {
  readonly standing: Standing
  readonly draft: PlanDraft
  readonly fault: string | undefined
  readonly saving: SavingPlan
  readonly onDiscard: () => void
}

/** What the change would do to the plan, made in the page, in words and in weeks; stays in sight while the fields are changed. */
export function Effect({ standing, draft, fault, saving, onDiscard }: EffectProps) {
  const settled = useDeferredValue(draft)
  const { roadmap, curriculum, plan: before } = standing
  const changed = isChanged(roadmap.settings, draft)
  const would = useMemo(
    () => standingOf(withDraft(roadmap, settled), curriculum),
    [roadmap, curriculum, settled],
  )
  const { plan: after, problem } = would
  const range = useMemo(
    () => after && finishRangeOf(would.roadmap, curriculum, after),
    [would.roadmap, curriculum, after],
  )
  const target = after?.verdict.dues.find((due) => due.what.kind === 'target')
  const sentence = target && dueInWords(target, roadmap.today)
  const remedy =
    after &&
    remedyInWords(
      after,
      weekMinutes(settled.weekdayMinutes),
      reviewWeekMinutes(would.roadmap, after.verdict.neededWeeklyMinutes),
    )

  return (
    <Dock
      label="What this changes"
      lead={
        <>
          <div aria-live="polite" className={styles.words}>
            {fault ? (
              <p className={styles.late}>{fault}</p>
            ) : problem ? (
              <p className={styles.late}>{problem.message}</p>
            ) : (
              before &&
              after && <p>{changed ? planDifference(before, after).line : 'Nothing changed yet.'}</p>
            )}
            {!fault && sentence && (
              <p className={styles[sentence.tone]}>
                {sentence.text} {remedy}
              </p>
            )}
            {!fault && range && <p className={styles.range}>{finishRangeInWords(range, roadmap.today)}</p>}
          </div>
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
        </>
      }
    >
      {saving.problem && (
        <Notice tone="late" title={saving.conflict ? 'Changed somewhere else' : 'Not saved'}>
          <p>{saving.problem} Your changes are still here.</p>
          {saving.conflict && <Button onClick={saving.reload}>Show the other version</Button>}
        </Notice>
      )}
      {before && after && !fault && (
        <ChangeInWeeks standing={standing} before={before} after={after} changed={changed} />
      )}
    </Dock>
  )
}
