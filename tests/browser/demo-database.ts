import { prepareDemo } from '@/scripts/prepare-demo'
import { emptyDatabase } from './empty-database'

/** A database of its own in a temporary folder, with Harebell in it; `remove` takes it away again. */
export async function demoDatabase(): ReturnType<typeof emptyDatabase> {
  const empty = await emptyDatabase()
  await prepareDemo(empty.url, Date.now())
  return empty
}
