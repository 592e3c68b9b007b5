'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '@/app/ui/toast'
import { completeStep, undoCompletion } from '@/lib/api/queries/progress'

interface Completion {
  /** `next` is what comes after it, as the message names it: "Window frames, 20 min". */
  readonly complete: (stepId: string, next?: string) => void
  readonly undo: (stepId: string) => void
}

/** Marks steps complete and takes that back: at once on the screen, then on the server, with the way back offered. */
export function useCompletion(): Completion {
  const client = useQueryClient()
  const completing = useMutation(completeStep(client))
  const undoing = useMutation(undoCompletion(client))

  const undo = (stepId: string) =>
    undoing.mutate(
      { stepId },
      { onError: () => toast({ text: 'That could not be undone. It is still marked complete.' }) },
    )
  const complete = (stepId: string, next?: string) => {
    toast({
      text: next ? `Done. Next: ${next}.` : 'Done.',
      action: { label: 'Undo', run: () => undo(stepId) },
    })
    completing.mutate(
      { stepId },
      { onError: () => toast({ text: 'That could not be saved. The step is not marked complete.' }) },
    )
  }
  return { complete, undo }
}
