'use client'

import { useEffect } from 'react'
import type { PostgresClient } from '@/lib/grading/workers/postgres-client'

let users = 0
let database: Promise<PostgresClient> | undefined

/**
 * One database for all blocks of a page, so that what one block changes the next one sees. It starts at the first call
 * of the function this gives, and ends with the last block on the page.
 */
export function useLessonDatabase(): () => Promise<PostgresClient> {
  useEffect(() => {
    users++
    return () => {
      users--
      if (users > 0 || !database) return
      const left = database
      database = undefined
      void left.then((client) => client.close())
    }
  }, [])
  return startDatabase
}

function startDatabase(): Promise<PostgresClient> {
  database ??= import('@/lib/grading/workers/start-postgres-worker').then(({ startPostgres }) =>
    startPostgres(),
  )
  return database
}
