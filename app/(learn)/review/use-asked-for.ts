'use client'

import { useSyncExternalStore } from 'react'

/** The competency whose cards the address asks for: `/review?of=sql-mastery`. */
export function useAskedFor(): string | undefined {
  return useSyncExternalStore(
    () => () => undefined,
    () => new URLSearchParams(location.search).get('of') ?? undefined,
    () => undefined,
  )
}
