'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import {
  isOnItsWay,
  practiceMutations,
  practiceQueries,
  refreshAfterVerdict,
} from '@/lib/api/queries/practice'
import type { Answer } from '@/lib/grading/answer'
import type { Verdict } from '@/lib/grading/verdict'
import { sendable } from './answers'
import type { WorkspaceExercise } from './workspace-exercise'

/** The attempt that is on its way to a verdict on data nobody has seen, and its answer once it comes. */
export function useAttempt(exercise: WorkspaceExercise) {
  const client = useQueryClient()
  const [id, setId] = useState<string>()
  const submit = useMutation(practiceMutations.submit(client))
  const { data: attempt } = useQuery({ ...practiceQueries.attempt(id ?? ''), enabled: id !== undefined })
  const waiting = attempt !== undefined && isOnItsWay(attempt)

  // A verdict may change what is done and proven elsewhere on the page.
  useEffect(() => {
    if (attempt && !waiting) void refreshAfterVerdict(client, attempt)
  }, [attempt, waiting, client])

  return {
    attempt: id === undefined ? undefined : attempt,
    submitting: submit.isPending,
    problem: submit.error instanceof Error ? submit.error.message : undefined,
    clear: () => {
      setId(undefined)
      submit.reset()
    },
    async handIn(answer: Answer, verdict: Verdict, hintsShown: number): Promise<void> {
      setId(undefined)
      try {
        const given = await submit.mutateAsync({
          exerciseId: exercise.id,
          answer: sendable(answer),
          version: exercise.version,
          claimed: { passed: verdict.passed, ms: Math.round(verdict.ms) },
          hintsShown,
          requestKey: crypto.randomUUID(),
        })
        setId(given.id)
      } catch {
        // The mutation keeps the problem, and the screen shows it.
      }
    },
  }
}
