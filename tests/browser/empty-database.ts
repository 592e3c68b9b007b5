import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A place for a SQLite database in a temporary folder, with nothing in it yet; `remove` takes it away again. */
export async function emptyDatabase(): Promise<{ url: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-db-'))
  return {
    url: `file:${join(folder, 'cairn.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
