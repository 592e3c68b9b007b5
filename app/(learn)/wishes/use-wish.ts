'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '@/app/ui/toast'
import { changeWish, type Wish, wishFor } from '@/lib/api/queries/wishes'
import type { Standing } from '@/lib/roadmap/standing'

/** Asks for a step next or later, or lets go of that: the plan follows at once, and the way back is offered. */
export function useWish({ roadmap, index }: Standing): (stepId: string, wish: Wish) => void {
  const asking = changeWish(useQueryClient())
  const changing = useMutation({
    ...asking,
    // Said here, not where it is called: what was called from may have gone with the wish.
    onError: (...failure) => {
      toast({ text: `${failure[0].message} The step keeps its place.` })
      return asking.onError?.(...failure)
    },
  })
  return (stepId, wish) => {
    const before = wishFor(roadmap, stepId)
    const change = (to: Wish, from: Wish) => changing.mutate({ stepId, wish: to, before: from })
    change(wish, before)
    toast({
      text: changedInWords(index.steps.get(stepId)?.title ?? stepId, wish, before),
      action: { label: 'Undo', run: () => change(before, wish) },
    })
  }
}

function changedInWords(title: string, wish: Wish, before: Wish): string {
  if (wish === 'pin') return `Asked for next: ${title}.`
  if (wish === 'postponement') return `Put off: ${title}.`
  return before === 'pin' ? `No longer asked for next: ${title}.` : `No longer put off: ${title}.`
}
