'use client'

import { useState } from 'react'
import { readMatrixAddress, writeMatrixAddress } from '@/lib/roadmap/matrix-address'
import type { MatrixFilter } from '@/lib/roadmap/matrix-view'

/** What of the matrix is looked at, kept in the address. For what is drawn in the page alone. */
export function useMatrixFilter(): [MatrixFilter, (change: Partial<MatrixFilter>) => void] {
  const [filter, setFilter] = useState(() => readMatrixAddress(window.location.search))
  return [
    filter,
    (change) => {
      const next = { ...filter, ...change }
      setFilter(next)
      window.history.replaceState(null, '', `${window.location.pathname}${writeMatrixAddress(next)}`)
    },
  ]
}
