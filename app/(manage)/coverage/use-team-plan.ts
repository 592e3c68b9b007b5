'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CoverageLock, CoveragePlan } from '@/lib/api/contract/coverage'
import { newRequestKey } from '@/lib/api/new-request-key'
import { coverageMutations } from '@/lib/api/queries/coverage'

/** The plan of a team as it is asked for: one request at a time, the last one counts. Locks outlive what went wrong. */
export function useTeamPlan(team: string) {
  const [locks, setLocks] = useState<readonly CoverageLock[]>([])
  const [made, setMade] = useState<Made>()
  const [free, setFree] = useState<{ readonly by: string; readonly minutes: number }>()
  const under = useRef<AbortController>(undefined)
  const planning = useMutation(coverageMutations.plan(team, () => under.current?.signal))
  const assigning = useMutation(coverageMutations.assign(useQueryClient(), team))

  const solve = (by: string, needs: string, kept: readonly CoverageLock[] = locks) => {
    under.current?.abort()
    under.current = new AbortController()
    setLocks(kept)
    assigning.reset()
    planning.mutate(
      { by, locks: [...kept] },
      {
        onSuccess: (plan) => {
          // The name of the request to assign it: pressed twice, it is assigned once.
          setMade({ plan, needs, requestKey: newRequestKey() })
          if (kept.length === 0) setFree({ by, minutes: plan.minutes })
        },
      },
    )
  }

  return {
    locks,
    made,
    /** Minutes of the plan by the same date without any lock, where it was made. */
    freeMinutes: made && free?.by === made.plan.by ? free.minutes : undefined,
    solve,
    /** Settles a choice, or lets go of it, and plans again. */
    lock: (
      by: string,
      needs: string,
      { person, competency }: Omit<CoverageLock, 'kind'>,
      kind?: CoverageLock['kind'],
    ) => {
      const others = locks.filter((other) => other.person !== person || other.competency !== competency)
      solve(by, needs, kind ? [...others, { person, competency, kind }] : others)
    },
    isSolving: planning.isPending,
    error: planning.error?.name === 'AbortError' ? null : planning.error,
    assigning,
  }
}

interface Made {
  readonly plan: CoveragePlan
  /** What was needed when it was made. */
  readonly needs: string
  readonly requestKey: string
}
