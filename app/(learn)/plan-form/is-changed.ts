import type { Settings } from '@/lib/api/contract/me'
import type { PlanDraft } from '../plan-fields/plan-draft'

/** Whether a draft says anything else than what is saved; the order in which a stack was chosen says nothing. */
export function isChanged(saved: Settings | null, draft: PlanDraft): boolean {
  return saved === null || tellingOf(saved) !== tellingOf(draft)
}

function tellingOf({ target, targetDate, weekdayMinutes, daysOff, stack, paceOverride }: PlanDraft): string {
  const choices = Object.entries(stack).sort()
  return JSON.stringify([target, targetDate, weekdayMinutes, daysOff, choices, paceOverride])
}
