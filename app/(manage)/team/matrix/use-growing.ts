'use client'

import { startTransition, useEffect, useState } from 'react'

/** More rows than a screen shows at first. */
const first = 40

/**
 * How many of so many rows to draw: a screenful at once, and the rest after that was painted. All of them are there in
 * the end, to be searched and printed.
 */
export function useGrowing(rows: number): number {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    // A frame is painted after its callbacks: the one that asks for the next was painted by then.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setPainted(true)))
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return isPainted ? rows : Math.min(rows, first)
}
