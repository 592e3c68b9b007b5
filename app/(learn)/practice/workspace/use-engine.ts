'use client'

import { useEffect, useRef, useState } from 'react'
import type { Answer } from '@/lib/grading/answer'
import type { PlanNode } from '@/lib/grading/engines/postgres/plan'
import type { Verdict } from '@/lib/grading/verdict'
import type { EngineState } from '@/lib/grading/workers/engine-state'
import type { GradingClient } from '@/lib/grading/workers/grading-client'
import type { RunOutput } from '@/lib/grading/workers/messages'
import type { WorkspaceExercise } from './workspace-exercise'

export type Shown =
  | { readonly kind: 'ran'; readonly output: RunOutput; readonly text: string }
  | { readonly kind: 'plan'; readonly plan: PlanNode }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'stopped'; readonly message: string }

/** The page's engine: fetched at the first run, ended with the page. It does one thing after another. */
export function useEngine(exercise: WorkspaceExercise) {
  const client = useRef<Promise<GradingClient>>(undefined)
  const [state, setState] = useState<EngineState>({ kind: 'idle' })
  const [busy, setBusy] = useState<'running' | 'checking'>()
  const [shown, setShown] = useState<Shown>()
  const latest = useRef(0)

  useEffect(() => {
    return () => {
      void client.current?.then((open) => open.close())
      client.current = undefined
    }
  }, [])

  function opened(): Promise<GradingClient> {
    if (client.current) return client.current
    const opening = import('./open-engine').then(async ({ openEngine }) => {
      const open = await openEngine(exercise.id)
      open.subscribe(() => setState(open.state()))
      return open
    })
    client.current = opening
    // What could not be fetched is asked for again by the next run.
    opening.catch(() => {
      client.current = undefined
    })
    return opening
  }

  async function attempt<T>(what: 'running' | 'checking', work: (open: GradingClient) => Promise<T>) {
    // A second click on the same button asks for nothing more; a check asked for during a run comes after it.
    if (busy === what) return undefined
    const turn = ++latest.current
    setBusy(what)
    try {
      return await work(await opened())
    } catch (fault) {
      setShown({ kind: 'stopped', message: fault instanceof Error ? fault.message : String(fault) })
      return undefined
    } finally {
      if (turn === latest.current) setBusy(undefined)
    }
  }

  return {
    state,
    busy,
    shown,
    clear: () => setShown(undefined),
    async run(text: string): Promise<void> {
      const output = await attempt('running', (open) => open.run(text))
      if (output) setShown({ kind: 'ran', output, text })
    },
    async plan(text: string): Promise<void> {
      const plan = await attempt('running', (open) => open.plan(text))
      if (plan) setShown({ kind: 'plan', plan })
    },
    async check(answer: Answer): Promise<Verdict | undefined> {
      const verdict = await attempt('checking', (open) => open.grade(answer))
      if (verdict) setShown({ kind: 'verdict', verdict })
      return verdict
    },
    stop: () => void client.current?.then((open) => open.stop()),
  }
}
