import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Fault, formatFault, sortFaults } from '@/lib/curriculum/reading/fault'
import { readCurriculum } from '@/lib/curriculum/reading/read-curriculum'
import { type CheckLessonsOptions, checkLessons, type LessonsChecked } from './check-lessons'

const root = fileURLToPath(new URL('..', import.meta.url))

interface ContentChecked {
  /** Sorted by file and line. */
  readonly faults: readonly Fault[]
  /** None where checking the lessons stopped. */
  readonly lessons?: LessonsChecked
  /** What was thrown then. The faults of the structure are listed all the same. */
  readonly stopped?: unknown
}

/** Every mistake in the content: in its structure, and in what the lessons' code gives. */
export async function checkContent(options: CheckLessonsOptions = {}): Promise<ContentChecked> {
  const structure = readCurriculum(join(options.root ?? root, 'content')).faults
  try {
    const lessons = await checkLessons(options)
    return { faults: sortFaults([...structure, ...lessons.faults]), lessons }
  } catch (stopped) {
    return { faults: structure, stopped }
  }
}

/** `npm run content:check`; with `-- --record` it keeps what the lessons' code gives instead of comparing with it. */
async function main(): Promise<void> {
  const cache = join(root, '.cache', 'lessons.json')
  const { faults, lessons, stopped } = await checkContent({
    record: process.argv.includes('--record'),
    cache,
  })
  for (const fault of faults) console.error(formatFault(fault))
  if (lessons) console.log(`${lessons.lessons} written lessons, the code of ${lessons.run} run now`)
  else console.error('The lessons could not be checked:', stopped)
  if (faults.length > 0) console.log(`${faults.length} mistakes in content/`)
  else if (lessons) console.log('content/ is whole')
  if (faults.length > 0 || !lessons) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
