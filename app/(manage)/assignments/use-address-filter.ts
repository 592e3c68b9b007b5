'use client'

import { useEffect, useState } from 'react'

/** Choices that stand in the address, so that a link shows the same; what is empty is left out of it. */
export function useAddressFilter<Filter extends Readonly<Record<string, string>>>(
  empty: Filter,
): readonly [Filter, (change: Partial<Filter>) => void] {
  const [filter, setFilter] = useState(empty)
  // The page as it was sent knows no address.
  useEffect(() => {
    const given = new URLSearchParams(window.location.search)
    setFilter((before) => {
      const read = Object.keys(before).flatMap((key) =>
        given.get(key) ? [[key, given.get(key)] as const] : [],
      )
      return read.length > 0 ? { ...before, ...Object.fromEntries(read) } : before
    })
  }, [])
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part }
    setFilter(next)
    const query = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '')).toString()
    window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname)
  }
  return [filter, change]
}
