import { keepDownloads } from '@/lib/grading/workers/keep-downloads'
import { keepLoadedHere } from '@/lib/grading/workers/keep-loaded-here'

/** Keeps the page of review, so that it opens without a network. Never throws. */
export async function keepPage(): Promise<void> {
  await keepDownloads()
  await keepLoadedHere('/review')
}
