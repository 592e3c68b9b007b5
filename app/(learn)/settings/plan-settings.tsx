'use client'

import { useState } from 'react'
import type { Settings } from '@/lib/api/contract/me'
import type { Standing } from '@/lib/roadmap/standing'
import { DaysOffFields } from '../plan-fields/days-off-fields'
import { HoursFields } from '../plan-fields/hours-fields'
import { type PlanDraft, weekMinutes } from '../plan-fields/plan-draft'
import { StackFields } from '../plan-fields/stack-fields'
import { TargetDateField } from '../plan-fields/target-date-field'
import { TargetFields } from '../plan-fields/target-fields'
import { Effect } from './effect'
import styles from './settings.module.css'
import { useSavePlan } from './use-save-plan'

interface PlanSettingsProps {
  readonly standing: Standing
  readonly settings: Settings
}

/** Target, date, hours, days off and stack; nothing is saved before the person has seen what it does and says so. */
export function PlanSettings({ standing, settings }: PlanSettingsProps) {
  const [draft, setDraft] = useState<PlanDraft>(settings)
  const saving = useSavePlan()
  const { curriculum, roadmap } = standing
  const change = (part: Partial<PlanDraft>) => setDraft({ ...draft, ...part })

  return (
    <form
      className={styles.plan}
      onSubmit={(event) => {
        event.preventDefault()
        if (!faultOf(draft)) saving.save(draft, settings.version)
      }}
    >
      <section aria-labelledby="set-target">
        <h2 id="set-target">Target</h2>
        <TargetFields
          curriculum={curriculum}
          value={draft.target}
          onChange={(target) => change({ target })}
        />
        <div className={styles.date}>
          <TargetDateField
            value={draft.targetDate}
            today={roadmap.today}
            onChange={(targetDate) => change({ targetDate })}
          />
        </div>
      </section>
      <section aria-labelledby="set-hours">
        <h2 id="set-hours">Hours</h2>
        <HoursFields value={draft.weekdayMinutes} onChange={(weekdayMinutes) => change({ weekdayMinutes })} />
      </section>
      <section aria-labelledby="set-days-off">
        <h2 id="set-days-off">Days off</h2>
        <DaysOffFields
          value={draft.daysOff}
          today={roadmap.today}
          onChange={(daysOff) => change({ daysOff })}
        />
      </section>
      <section aria-labelledby="set-stack">
        <h2 id="set-stack">Stack</h2>
        <p className={styles.hint}>
          Lessons show their code for these first. The ideas and the checks are the same.
        </p>
        <StackFields curriculum={curriculum} value={draft.stack} onChange={(stack) => change({ stack })} />
      </section>
      <Effect
        standing={standing}
        draft={draft}
        fault={faultOf(draft)}
        saving={saving}
        onDiscard={() => setDraft(settings)}
      />
    </form>
  )
}

function faultOf(draft: PlanDraft): string | undefined {
  if (weekMinutes(draft.weekdayMinutes) === 0) return 'Give at least one day some minutes.'
  if (draft.target.kind === 'competencies' && draft.target.competencies.length === 0) {
    return 'Pick at least one competency, or a level.'
  }
  return undefined
}
