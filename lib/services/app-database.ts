import type { Database } from '@/db/database'
import { openDatabase } from '@/db/open'
import { environment } from '@/lib/environment'

/** A development server loads modules again and again; the handle stays here, one a process. */
const held: { cairnDatabase?: Promise<Database> } = globalThis as typeof globalThis & {
  cairnDatabase?: Promise<Database>
}

/** The process's one database handle, opened at the first call. A failed opening is tried again at the next call. */
export function appDatabase(): Promise<Database> {
  held.cairnDatabase ??= open().catch((error) => {
    delete held.cairnDatabase
    throw error
  })
  return held.cairnDatabase
}

/** Lets go of the handle, where one was opened. */
export async function closeAppDatabase(): Promise<void> {
  const opened = await held.cairnDatabase?.catch(() => undefined)
  delete held.cairnDatabase
  await opened?.close()
}

async function open(): Promise<Database> {
  return openDatabase(environment().databaseUrl)
}
