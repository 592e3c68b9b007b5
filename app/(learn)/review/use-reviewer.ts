'use client'

import { useEffect } from 'react'
import { useViewer } from '@/app/ui/viewer-context'
import { usePerson } from '../practice/workspace/use-person'

const place = 'cairn.reviewer'

/** Whose cards are shown: their id, null for nobody, undefined while that is not known, `away` where it cannot be. */
export function useReviewer(): string | null | undefined | 'away' {
  const { viewer } = useViewer()
  const person = usePerson()
  useEffect(() => {
    if (viewer) noteReviewer(viewer.email, viewer.id)
  }, [viewer])
  if (viewer !== undefined) return viewer?.id ?? null
  // Without a network it is whoever was signed in last, where they have reviewed here.
  return person === undefined ? undefined : (notedReviewer(person) ?? 'away')
}

function noteReviewer(email: string, id: string): void {
  try {
    localStorage.setItem(place, JSON.stringify({ email, id }))
  } catch {
    // A browser that keeps nothing for us has no cards to show either.
  }
}

function notedReviewer(email: string): string | undefined {
  try {
    const noted: { email?: unknown; id?: unknown } | null = JSON.parse(localStorage.getItem(place) ?? 'null')
    return noted?.email === email && typeof noted.id === 'string' ? noted.id : undefined
  } catch {
    return undefined
  }
}
