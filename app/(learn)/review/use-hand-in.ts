'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { toast } from '@/app/ui/toast'
import { reviewOutbox } from '@/lib/api/page-review-outbox'
import { reviewQueries } from '@/lib/api/queries/review'
import { roadmapQueries } from '@/lib/api/queries/roadmap'

/** What could not be handed in is tried again this often. */
const triedEvery = 20_000

/** Hands in what was said, at once and whenever there is a connection again; says how much the server does not have yet. */
export function useHandIn(personId: string): {
  readonly unsent: number
  readonly handIn: () => Promise<void>
} {
  const client = useQueryClient()
  const [unsent, setUnsent] = useState(0)

  async function handIn() {
    try {
      const isWaiting = await reviewOutbox.flush(personId)
      setUnsent(isWaiting ? reviewOutbox.pendingOf(personId).length : 0)
      if (isWaiting) return
      await client.invalidateQueries({ queryKey: roadmapQueries.all() })
      await client.invalidateQueries({ queryKey: reviewQueries.due(personId).queryKey })
      await client.invalidateQueries({ queryKey: reviewQueries.settings().queryKey })
    } catch {
      setUnsent(reviewOutbox.pendingOf(personId).length)
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
    if (unsent === 0) return
    const timer = setInterval(onOnline, triedEvery)
    return () => clearInterval(timer)
  }, [unsent])

  return { unsent, handIn }
}
