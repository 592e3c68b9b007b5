'use client'

import { useSyncExternalStore } from 'react'

/** Where the code waits while somebody signs in first; another tab does not see it. */
const waiting = 'cairn-invitation'

/**
 * The code of the invitation: what follows the `#`, else what was kept on the way to signing in; undefined in the page
 * as it was sent, null where there is none.
 */
export function useCode(): string | null | undefined {
  return useSyncExternalStore(subscribe, readCode, () => undefined)
}

/** Keeps the code for when this tab comes back from signing in: an address would carry it into logs. */
export function keepCode(code: string): void {
  sessionStorage.setItem(waiting, code)
}

/** Forgets the code once it was used. */
export function forgetCode(): void {
  sessionStorage.removeItem(waiting)
}

/** Links within the page, such as the one past the navigation, put something else behind the `#`. */
let seen: string | null = null

function readCode(): string | null {
  const hash = window.location.hash.slice(1)
  if (/^[\w-]{32}$/.test(hash)) seen = hash
  return seen ?? sessionStorage.getItem(waiting)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
