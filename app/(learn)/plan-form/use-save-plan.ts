'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '@/app/ui/toast'
import { settingsMutations } from '@/lib/api/queries/me'
import { roadmapQueries } from '@/lib/api/queries/roadmap'
import type { PlanDraft } from '../plan-fields/plan-draft'

export interface SavingPlan {
  readonly save: (draft: PlanDraft, version: number) => void
  readonly busy: boolean
  readonly problem: string | undefined
  /** Whether it failed because somebody, or another tab, saved in the meantime. */
  readonly conflict: boolean
  /** Fetches the version that was saved in the meantime. */
  readonly reload: () => void
}

/** Saves what the plan is made from, in one request. */
export function useSavePlan(): SavingPlan {
  const client = useQueryClient()
  const change = settingsMutations.change(client)
  const saving = useMutation({
    ...change,
    // Said here, not where it is called: by the time it is saved, the form has made way for one with the new settings.
    onSuccess: (...saved) => {
      toast({ text: 'Saved. Your roadmap is planned anew.' })
      return change.onSuccess?.(...saved)
    },
  })
  const error = saving.error
  return {
    busy: saving.isPending,
    problem: error?.message,
    conflict: error !== null && 'status' in error && error.status === 409,
    reload: () => {
      saving.reset()
      void client.invalidateQueries({ queryKey: roadmapQueries.all() })
    },
    save: ({ target, targetDate, weekdayMinutes, daysOff, stack, paceOverride }, version) =>
      saving.mutate({ target, targetDate, weekdayMinutes, daysOff, stack, paceOverride, version }),
  }
}
