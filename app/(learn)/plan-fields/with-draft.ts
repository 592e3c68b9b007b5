import type { Roadmap } from '@/lib/api/contract/roadmap'
import type { PlanDraft } from './plan-draft'

/** The roadmap as it would be with a change that is not saved yet. */
export function withDraft(roadmap: Roadmap, draft: PlanDraft): Roadmap {
  const { target } = draft
  return {
    ...roadmap,
    pace: { ...roadmap.pace, planned: draft.paceOverride ?? roadmap.pace.pace },
    settings: {
      target:
        target.kind === 'level' ? target : { kind: 'competencies', competencies: [...target.competencies] },
      targetDate: draft.targetDate,
      weekdayMinutes: [...draft.weekdayMinutes],
      daysOff: [...draft.daysOff],
      stack: { ...draft.stack },
      paceOverride: draft.paceOverride,
      version: roadmap.settings?.version ?? 0,
    },
  }
}
