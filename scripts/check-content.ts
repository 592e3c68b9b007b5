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
  /** None where checking the exercises stopped. */
  readonly exercises?: ExercisesChecked
  /** What was thrown then. The other faults are listed all the same. */
  readonly stopped?: unknown
}

interface CheckContentOptions extends CheckLessonsOptions, CheckExercisesOptions {
  /** The folder where what is clean is remembered; none: nowhere. */
  readonly cache?: string
}

/** Every mistake in the content: in its structure, in what the lessons' code gives, in what the exercises accept. */
export async function checkContent(options: CheckContentOptions = {}): Promise<ContentChecked> {
  const { cache, only } = options
  const inCache = (name: string) => cache && join(cache, name)
  let stopped: unknown
  const unlessItStops = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      stopped = error
      return undefined
    })
  const exercises = await unlessItStops(checkExercises({ ...options, cache: inCache('exercises.json') }))
  const lessons = only
    ? undefined
    : await unlessItStops(checkLessons({ ...options, cache: inCache('lessons.json') }))
  // After recording, so that what was missing until then is no fault.
  const structure = readCurriculum(join(options.root ?? root, 'content')).faults.filter(
    ({ file }) => !only || only.some((id) => file.includes(`/${id.replace('/', '/exercises/')}/`)),
  )
  const faults = sortFaults([
    ...(options.record ? structure.filter(isNotWaiting) : structure),
    ...(exercises?.faults ?? []),
    ...(lessons?.faults ?? []),
  ])
  return { faults, lessons, exercises, stopped }
}

/** Nothing could be recorded of an exercise that has other mistakes: whoever asked for it is told of those alone. */
function isNotWaiting({ file }: Fault, _: number, all: readonly Fault[]): boolean {
  const folder = file.replace(/expected\.json$/, '')
  return folder === file || !all.some((other) => other.file.startsWith(folder) && other.file !== file)
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
  if (exercises) console.log(`Exercises that run: ${exercises.exercises}, of them run now: ${exercises.run}`)
  if (stopped) console.error('Not everything could be checked:', stopped)
  const lacking = (exercises?.exercises ?? 0) < only.length
  if (faults.length > 0) console.log(`${faults.length} mistakes in content/`)
  else if (lacking) console.log(`Not each of these is an exercise that runs: ${only.join(', ')}`)
  else if (!stopped) console.log('content/ is whole')
  if (faults.length > 0 || stopped || lacking) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
