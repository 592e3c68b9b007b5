'use client'

import { useState } from 'react'
import type { Settings } from '@/lib/api/contract/me'
import type { Standing } from '@/lib/roadmap/standing'
import { DaysOffFields } from '../plan-fields/days-off-fields'
import { HoursFields } from '../plan-fields/hours-fields'
import { PaceField } from '../plan-fields/pace-field'
import { type PlanDraft, weekMinutes } from '../plan-fields/plan-draft'
import { StackFields } from '../plan-fields/stack-fields'
import { TargetDateField } from '../plan-fields/target-date-field'
import { TargetFields } from '../plan-fields/target-fields'
import { Effect } from './effect'
import { FormSection } from './form-section'
import styles from './plan-form.module.css'
import { useSavePlan } from './use-save-plan'

interface PlanFormProps {
  readonly standing: Standing
  readonly settings: Settings
  /** Of the headings over the fields. */
  readonly level?: 2 | 3
}

/** Hours, days off, target, date, pace and stack; nothing is saved before the person has seen what it does and says so. */
export function PlanForm({ standing, settings, level = 2 }: PlanFormProps) {
  const [draft, setDraft] = useState<PlanDraft>(settings)
  const saving = useSavePlan()
  const { curriculum, roadmap } = standing
  const change = (part: Partial<PlanDraft>) => setDraft({ ...draft, ...part })

  return (
    // The browser's own checks would keep back a week with 48 minutes on a day, or hours while the target date is past.
    <form
      noValidate
      className={styles.plan}
      onSubmit={(event) => {
        event.preventDefault()
        if (!faultOf(draft)) saving.save(draft, settings.version)
      }}
    >
      <FormSection title="Hours" level={level}>
        <HoursFields value={draft.weekdayMinutes} onChange={(weekdayMinutes) => change({ weekdayMinutes })} />
      </FormSection>
      <FormSection title="Days off" level={level}>
        <DaysOffFields
          value={draft.daysOff}
          today={roadmap.today}
          onChange={(daysOff) => change({ daysOff })}
        />
      </FormSection>
      <FormSection title="Target" level={level}>
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
      </FormSection>
      <FormSection
        title="Pace"
        level={level}
        hint="How long steps take you against their estimates. It is learned from the times you give when a step is done."
      >
        <PaceField
          learned={roadmap.pace}
          value={draft.paceOverride}
          onChange={(paceOverride) => change({ paceOverride })}
        />
      </FormSection>
      <FormSection
        title="Stack"
        level={level}
        hint="Lessons show their code for these first. The ideas and the checks are the same."
      >
        <StackFields curriculum={curriculum} value={draft.stack} onChange={(stack) => change({ stack })} />
      </FormSection>
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
