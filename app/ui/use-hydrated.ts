import { useSyncExternalStore } from 'react'

/**
 * Whether the page answers yet: false in the HTML as it was sent, true once its script has taken over. A click before
 * that would be lost without a word.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(neverChanges, inThePage, asSent)
}

const neverChanges = () => () => undefined
const inThePage = () => true
const asSent = () => false
