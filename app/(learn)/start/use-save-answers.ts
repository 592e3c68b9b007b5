'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { settingsMutations } from '@/lib/api/queries/me'
import type { Answers } from './answers'

interface Saving {
  readonly save: (answers: Answers) => void
  readonly busy: boolean
  /** What went wrong, in words. */
  readonly problem: string | undefined
}

/** Saves the answers and goes to the roadmap they made. */
export function useSaveAnswers(version: number | undefined): Saving {
  const router = useRouter()
  const saving = useMutation(settingsMutations.change(useQueryClient()))
  return {
    busy: saving.isPending,
    problem: saving.error?.message,
    save: (answers) =>
      saving.mutate(
        { ...answers, version, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        { onSuccess: () => router.push('/roadmap') },
      ),
  }
}
