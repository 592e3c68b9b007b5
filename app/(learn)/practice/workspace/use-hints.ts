'use client'

import { useEffect, useState } from 'react'
import { hintsKey, keepHints, readHints } from './local-hints'
import { usePerson } from './use-person'
import type { WorkspaceExercise } from './workspace-exercise'

/**
 * The hints that were shown: kept beside the draft, so that what was shown stays shown and counts when an answer is handed in.
 * A cold one begins without any, and leaves those of the draft as they were.
 */
export function useHints({ id, version, hints }: WorkspaceExercise, cold: boolean) {
  const person = usePerson()
  const key = hintsKey(id, person)
  const [shown, setShown] = useState(0)
  const isKept = person !== undefined && !cold

  useEffect(() => {
    if (isKept) setShown((now) => Math.min(hints.length, Math.max(now, readHints(key, version))))
  }, [isKept, key, version, hints.length])

  // Also what was asked for before it was known whose it is.
  useEffect(() => {
    if (isKept && shown > 0) keepHints(key, version, shown)
  }, [isKept, key, version, shown])

  return { shown, showNext: () => setShown((now) => Math.min(hints.length, now + 1)) }
}
