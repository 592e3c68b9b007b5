'use client'

import { useState } from 'react'
import { useHydrated } from '@/app/ui/use-hydrated'

/**
 * A parameter of the address and how to change it without going elsewhere; undefined in the page as it was sent, and
 * where it is not there. The page is static: only its script knows the address.
 */
export function useAddressParam(name: string): [string | undefined, (value: string) => void] {
  const isHydrated = useHydrated()
  const [chosen, setChosen] = useState<string>()
  const given = isHydrated ? (new URLSearchParams(window.location.search).get(name) ?? undefined) : undefined
  return [
    chosen ?? given,
    (value) => {
      setChosen(value)
      const url = new URL(window.location.href)
      url.searchParams.set(name, value)
      window.history.replaceState(window.history.state, '', url)
    },
  ]
}
