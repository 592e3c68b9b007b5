'use client'

import { useSyncExternalStore } from 'react'

/** Whether the exercise is solved again cold, as review asks for: from the start, without the draft or what was handed in. */
export function useCold(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => new URLSearchParams(location.search).has('cold'),
    () => false,
  )
}
