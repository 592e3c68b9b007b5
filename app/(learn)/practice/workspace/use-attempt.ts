'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useViewer } from '@/app/ui/viewer-context'
import { ApiProblem } from '@/lib/api/api-problem'
import { newRequestKey } from '@/lib/api/new-request-key'
import { isWorthKeeping } from '@/lib/api/outbox'
import {
  isOnItsWay,
  practiceMutations,
  practiceQueries,
  refreshAfterVerdict,
} from '@/lib/api/queries/practice'
import type { Answer } from '@/lib/grading/answer'
import type { Verdict } from '@/lib/grading/verdict'
import { sendable } from './answers'
import { type HandIn, handInKey, keepHandIn, readHandIn } from './local-hand-in'
import { usePerson } from './use-person'
import type { WorkspaceExercise } from './workspace-exercise'

/** Seconds until an answer is handed in again, where the server does not say when. */
const againAfter = 30

/**
 * The attempt that is on its way to a verdict on data nobody has seen, and its answer once it comes. What cannot be
 * handed in now is kept in this browser and handed in later, once.
 */
export function useAttempt(exercise: WorkspaceExercise) {
  const client = useQueryClient()
  const { viewer } = useViewer()
  const place = handInKey(exercise.id, usePerson())
  const [id, setId] = useState<string>()
  const [waiting, setWaiting] = useState<{ readonly handIn: HandIn; readonly seconds: number }>()
  const submit = useMutation(practiceMutations.submit(client))
  const { data: attempt } = useQuery({ ...practiceQueries.attempt(id ?? ''), enabled: id !== undefined })
  const isWaiting = attempt !== undefined && isOnItsWay(attempt)

  // A verdict may change what is done and proven elsewhere on the page.
  useEffect(() => {
    if (attempt && !isWaiting) void refreshAfterVerdict(client, attempt)
  }, [attempt, isWaiting, client])

  useEffect(() => {
    const handIn = readHandIn(place)
    setWaiting(handIn && { handIn, seconds: 0 })
  }, [place])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is what matters, not how it is sent.
  useEffect(() => {
    if (!viewer || !waiting) return
    const sendAgain = () => void send(waiting.handIn)
    const clock = setTimeout(sendAgain, waiting.seconds * 1_000)
    window.addEventListener('online', sendAgain)
    return () => {
      clearTimeout(clock)
      window.removeEventListener('online', sendAgain)
    }
  }, [viewer, waiting])

  async function send(handIn: HandIn): Promise<void> {
    try {
      const given = await submit.mutateAsync({ exerciseId: exercise.id, ...handIn })
      wait(undefined)
      setId(given.id)
    } catch (error) {
      // The mutation keeps the problem, and the screen shows it.
      if (!isWorthKeeping(error)) return wait(undefined)
      const seconds = (error instanceof ApiProblem && error.retryAfterSeconds) || againAfter
      wait({ handIn, seconds })
    }
  }

  function wait(next: typeof waiting): void {
    keepHandIn(place, next?.handIn)
    setWaiting(next)
  }

  return {
    attempt: id === undefined ? undefined : attempt,
    submitting: submit.isPending,
    problem: submit.error instanceof Error ? submit.error.message : undefined,
    /** An answer is kept here until the server can take it. */
    waits: waiting !== undefined,
    clear: () => {
      setId(undefined)
      submit.reset()
    },
    async handIn(answer: Answer, verdict: Verdict, hintsShown: number): Promise<void> {
      setId(undefined)
      await send({
        answer: sendable(answer),
        version: exercise.version,
        claimed: { passed: verdict.passed, ms: Math.round(verdict.ms) },
        hintsShown,
        requestKey: newRequestKey(),
      })
    },
  }
}
