'use client'

import { useState } from 'react'
import type { RunResult } from '@/lib/grading/engines/postgres/result'
import { useLessonDatabase } from './use-lesson-database'

export type SqlRun =
  | { readonly state: 'idle' }
  | { readonly state: 'starting'; readonly loaded: number; readonly total: number }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly result: RunResult }
  | { readonly state: 'failed'; readonly message: string }

interface UseSqlRunProps {
  readonly tables: readonly string[]
  readonly fresh: boolean
}

/** Runs SQL on the page's database and tells how it goes. A run that is asked for while another is under way is left out. */
export function useSqlRun({ tables, fresh }: UseSqlRunProps) {
  const database = useLessonDatabase()
  const [run, setRun] = useState<SqlRun>({ state: 'idle' })
  const busy = run.state === 'starting' || run.state === 'running'

  async function start(sql: string): Promise<void> {
    if (busy) return
    setRun({ state: 'starting', loaded: 0, total: 0 })
    try {
      const client = await database()
      await client.open(tables, (loaded, total) => setRun({ state: 'starting', loaded, total }))
      setRun({ state: 'running' })
      if (fresh) await client.reset()
      setRun({ state: 'done', result: await client.run(sql) })
    } catch (fault) {
      setRun({ state: 'failed', message: fault instanceof Error ? fault.message : String(fault) })
    }
  }

  return { run, busy, start, clear: () => setRun({ state: 'idle' }) }
}
