'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** What the address asks for after its `?`, and how to ask for something else: `null` takes a part out. */
export function useAddressQuery() {
  const pathname = usePathname()
  const asked = useSearchParams()
  const ask = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(asked)
    for (const [key, value] of Object.entries(change)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    // Next takes this as a change of the address without a page to fetch.
    window.history.replaceState(null, '', next.size > 0 ? `${pathname}?${next}` : pathname)
  }
  return { asked, ask }
}
