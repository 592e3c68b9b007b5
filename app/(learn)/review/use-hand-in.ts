'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { toast } from '@/app/ui/toast'
import { reviewOutbox } from '@/lib/api/page-review-outbox'
import { reviewQueries } from '@/lib/api/queries/review'
import { roadmapQueries } from '@/lib/api/queries/roadmap'

/** What could not be handed in is tried again this often. */
const triedEvery = 20_000

/** What the server does not have yet. */
export interface Unsent {
  readonly answers: number
  /** What was said in place of an answer: taken back, set aside, taken up again. */
  readonly changes: number
}

const nothing: Unsent = { answers: 0, changes: 0 }

/** Hands in what was said, at once and whenever there is a connection again; says what the server does not have yet. */
export function useHandIn(personId: string) {
  const client = useQueryClient()
  const [unsent, setUnsent] = useState(nothing)
  const isWaitingHere = unsent.answers + unsent.changes > 0

  async function handIn() {
    try {
      const isWaiting = await reviewOutbox.flush(personId)
      setUnsent(isWaiting ? unsentOf(personId) : nothing)
      if (isWaiting) return
      await client.invalidateQueries({ queryKey: roadmapQueries.all() })
      await client.invalidateQueries({ queryKey: reviewQueries.due(personId).queryKey })
      await client.invalidateQueries({ queryKey: reviewQueries.settings().queryKey })
    } catch {
      setUnsent(unsentOf(personId))
      toast({ text: 'The server did not take an answer. It was left out; the rest goes on.' })
    }
  }

  const onOnline = useEffectEvent(() => void handIn())
  useEffect(() => {
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [])

  // A server that is away tells nobody when it is back.
  useEffect(() => {
    if (!isWaitingHere) return
    const timer = setInterval(onOnline, triedEvery)
    return () => clearInterval(timer)
  }, [isWaitingHere])

  return { unsent, handIn }
}

function unsentOf(personId: string): Unsent {
  const pending = reviewOutbox.pendingOf(personId)
  const answers = pending.filter(({ change }) => change === undefined).length
  return { answers, changes: pending.length - answers }
}
