'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useViewer } from '@/app/ui/viewer-context'
import type { FailedTry } from '@/lib/api/contract/practice'
import { newRequestKey } from '@/lib/api/new-request-key'
import { isWorthKeeping } from '@/lib/api/outbox'
import { practiceMutations, practiceQueries } from '@/lib/api/queries/practice'
import type { Answer } from '@/lib/grading/answer'
import type { Verdict } from '@/lib/grading/verdict'
import { sameAnswer, sendable } from './answers'
import { addTry, readTries, removeTry, triesAtMost, triesKey } from './local-tries'
import { usePerson } from './use-person'
import type { WorkspaceExercise } from './workspace-exercise'

/** How long until what could not be sent is sent again, where nothing is checked meanwhile. */
const againAfter = 30_000

/** A try in the history; `isHere` while the server does not have it. */
export type ShownTry = FailedTry & { readonly isHere: boolean }

/** Checks that failed in this browser: kept here at once, on the server as soon as it can be reached. */
export function useFailedTries(exercise: WorkspaceExercise) {
  const { viewer } = useViewer()
  const key = triesKey(exercise.id, usePerson())
  const client = useQueryClient()
  const [here, setHere] = useState<readonly FailedTry[]>([])
  const [wait, setWait] = useState(0)
  const { data: there } = useQuery({ ...practiceQueries.failedTries(exercise.id), enabled: Boolean(viewer) })
  const { mutateAsync } = useMutation(practiceMutations.keepFailedTry(client))

  async function send(): Promise<void> {
    for (const tried of readTries(key).toReversed()) {
      try {
        await mutateAsync({ exerciseId: exercise.id, ...tried })
      } catch (error) {
        // What the server will never take is not sent again and again.
        if (isWorthKeeping(error)) {
          setWait(againAfter)
          break
        }
      }
      removeTry(key, tried)
    }
    setHere(readTries(key))
  }

  useEffect(() => {
    setHere(readTries(key))
  }, [key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is what matters, not how it is sent.
  useEffect(() => {
    if (!viewer || here.length === 0) return
    const sendNow = () => void inTurn(send)
    const clock = setTimeout(sendNow, wait)
    window.addEventListener('online', sendNow)
    return () => {
      clearTimeout(clock)
      window.removeEventListener('online', sendNow)
    }
  }, [viewer, here, wait])

  const kept = new Set(here.map((tried) => tried.key))
  const tries: readonly ShownTry[] = [
    ...here.map((tried) => ({ ...tried, isHere: true })),
    ...(there?.tries ?? [])
      .filter((tried) => !kept.has(tried.key))
      .map((tried) => ({ ...tried, isHere: false })),
  ].slice(0, triesAtMost)

  return {
    tries,
    note(answer: Answer, { checks, fault, ms }: Verdict): void {
      const last = tries[0]
      // Checking the same text once more is no other try.
      if (last && sameAnswer(last.answer, answer)) return
      addTry(key, {
        key: newRequestKey(),
        answer: sendable(answer),
        exerciseVersion: exercise.version,
        failed: checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id),
        ...(fault ? { fault: fault.kind } : {}),
        ms: Math.round(ms),
        checkedAt: Date.now(),
      })
      setHere(readTries(key))
      setWait(0)
    },
  }
}

/** One tab at a time, and one after another in it. */
function inTurn(work: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request('cairn.tries', work) : work()
}
