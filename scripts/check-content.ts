import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Fault, formatFault, sortFaults } from '@/lib/curriculum/reading/fault'
import { readCurriculum } from '@/lib/curriculum/reading/read-curriculum'
import { type CheckExercisesOptions, checkExercises, type ExercisesChecked } from './check-exercises'
import { type CheckLessonsOptions, checkLessons, type LessonsChecked } from './check-lessons'

const root = fileURLToPath(new URL('..', import.meta.url))

interface ContentChecked {
  /** Sorted by file and line. */
  readonly faults: readonly Fault[]
  /** None where checking the lessons stopped, or where only exercises were asked for. */
  readonly lessons?: LessonsChecked
  readonly exercises: ExercisesChecked
  /** What was thrown then. The other faults are listed all the same. */
  readonly stopped?: unknown
}

interface CheckContentOptions
  extends Omit<CheckLessonsOptions, 'cache'>,
    Omit<CheckExercisesOptions, 'cache'> {
  /** Where what is clean is remembered; none: nowhere. */
  readonly cache?: string
}

/** Every mistake in the content: in its structure, in what the lessons' code gives, in what the exercises accept. */
export async function checkContent(options: CheckContentOptions = {}): Promise<ContentChecked> {
  const { cache, only } = options
  const inCache = (name: string) => cache && join(cache, name)
  const exercises = await checkExercises({ ...options, cache: inCache('exercises.json') })
  // After recording, so that what was missing until then is no fault.
  const structure = readCurriculum(join(options.root ?? root, 'content')).faults.filter(
    ({ file }) => !only || only.some((id) => file.includes(`/${id.replace('/', '/exercises/')}/`)),
  )
  const found = [...structure, ...exercises.faults]
  if (only) return { faults: sortFaults(found), exercises }
  try {
    const lessons = await checkLessons({ ...options, cache: inCache('lessons.json') })
    return { faults: sortFaults([...found, ...lessons.faults]), lessons, exercises }
  } catch (stopped) {
    return { faults: sortFaults(found), exercises, stopped }
  }
}

/**
 * `npm run content:check`; with `-- --record` it keeps what the lessons' code and the exercises' solutions give instead
 * of comparing with it, with `-- --only sql-mastery/revenue-fan-out` it checks one exercise.
 */
async function main(args: readonly string[]): Promise<void> {
  const only = args.flatMap((arg, at) => (arg === '--only' ? [args[at + 1] ?? ''] : []))
  const { faults, lessons, exercises, stopped } = await checkContent({
    record: args.includes('--record'),
    cache: join(root, '.cache'),
    ...(only.length > 0 ? { only } : {}),
    onRun: (id, seconds, count) =>
      console.log(`  ${id}  ${count === 0 ? 'clean' : `${count} mistakes`}  ${seconds.toFixed(1)} s`),
  })
  for (const fault of faults) console.error(formatFault(fault))
  if (lessons) console.log(`${lessons.lessons} written lessons, the code of ${lessons.run} run now`)
  if (stopped) console.error('The lessons could not be checked:', stopped)
  console.log(`${exercises.exercises} exercises that run, ${exercises.run} of them run now`)
  if (faults.length > 0) console.log(`${faults.length} mistakes in content/`)
  else if (only.length > 0 && exercises.exercises < only.length)
    console.log(`There is no such exercise that runs: ${only.join(', ')}`)
  else if (!stopped) console.log('content/ is whole')
  if (faults.length > 0 || stopped || exercises.exercises < only.length) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
