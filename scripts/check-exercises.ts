import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DataSums, readDataSums } from '@/lib/curriculum/reading/data-sums'
import type { ExerciseFolder } from '@/lib/curriculum/reading/exercise-folder'
import { type Fault, sortFaults } from '@/lib/curriculum/reading/fault'
import { readExercises } from '@/lib/curriculum/reading/read-curriculum'
import { checkExercise, recordExercise } from './exercises/check-exercise'
import { exerciseKey } from './exercises/exercise-key'
import { type GradingProcess, startGrading } from './exercises/grading-process'
import { recordedText } from './exercises/recorded-text'

export interface CheckExercisesOptions {
  /** The folder that holds `content`. */
  readonly root?: string
  /** Write what the solutions give instead of comparing with it. */
  readonly record?: boolean
  /** Ids of the exercises to check; none: all. */
  readonly only?: readonly string[]
  /** Where clean exercises are remembered, so that an unchanged one is not run again; none: nowhere. */
  readonly cache?: string
  /** Told of each exercise that was run. */
  readonly onRun?: (id: string, seconds: number, faults: number) => void
}

export interface ExercisesChecked {
  readonly faults: readonly Fault[]
  readonly exercises: number
  /** Those run now; the others had not changed since they were found clean. */
  readonly run: number
}

/**
 * Runs every exercise that has checks: its solution, its starter and its wrong answers, on both variants of the data.
 * What is wrong with the files themselves is told by `readCurriculum`; here such an exercise is left out.
 */
export async function checkExercises(options: CheckExercisesOptions = {}): Promise<ExercisesChecked> {
  const base = options.root ?? fileURLToPath(new URL('..', import.meta.url))
  const content = join(base, 'content')
  const sums = readDataSums(content)
  const broken = new Set<string>()
  const folders = readExercises(content, ({ file }) => broken.add(file))
    .filter(({ id }) => !options.only || options.only.includes(id))
    .filter(({ path }) => ![...broken].some((file) => file.startsWith(`${path}/`)))
  const cache = readCache(options.cache)
  const changed = folders.filter((folder) => cache[folder.id] !== exerciseKey(folder, base, sums))
  const found = await runAll(changed, { ...options, base, sums })
  for (const folder of changed) {
    if (found.get(folder.id)?.length === 0) cache[folder.id] = exerciseKey(folder, base, sums)
    else delete cache[folder.id]
  }
  writeCache(options.cache, cache)
  return { faults: sortFaults([...found.values()].flat()), exercises: folders.length, run: changed.length }
}

interface RunOptions extends CheckExercisesOptions {
  readonly base: string
  readonly sums: DataSums
}

/** Two at a time where there are two processors: each has engines of several hundred megabytes. */
async function runAll(
  folders: readonly ExerciseFolder[],
  options: RunOptions,
): Promise<ReadonlyMap<string, Fault[]>> {
  const found = new Map<string, Fault[]>()
  // Those of one engine beside each other: a process opens few of them.
  const waiting = folders.toSorted((a, b) =>
    a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1,
  )
  const work = async () => {
    const grading = startGrading()
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      const from = performance.now()
      const faults = await faultsOf(folder, grading, options)
      found.set(folder.id, faults)
      options.onRun?.(folder.id, (performance.now() - from) / 1000, faults.length)
    }
    grading.close()
  }
  const processes = Math.min(2, cpus().length, folders.length)
  await Promise.all(Array.from({ length: processes }, work))
  return found
}

async function faultsOf(
  folder: ExerciseFolder,
  grading: GradingProcess,
  { record, base, sums }: RunOptions,
): Promise<Fault[]> {
  const fault = (message: string, hint: string): Fault[] => [
    { file: `${folder.path}/exercise.yaml`, line: 1, message, hint },
  ]
  try {
    if (!record) return await checkExercise(folder, sums, grading)
    const recorded = await recordExercise(folder, sums, grading)
    const file = join(base, folder.path, 'expected.json')
    const text = recordedText(recorded)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
    return await checkExercise({ ...folder, recorded }, sums, grading)
  } catch (error) {
    grading.close()
    const message = `it could not be run: ${error instanceof Error ? error.message : String(error)}`
    return fault(message, record ? 'correct that first' : 'correct that, or record it with -- --record')
  }
}

function readCache(path: string | undefined): Record<string, string> {
  if (!path || !existsSync(path)) return {}
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  } catch {
    // Half written by a check that was interrupted: everything is run again.
    return {}
  }
}

function writeCache(path: string | undefined, clean: Readonly<Record<string, string>>): void {
  if (!path) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(clean, null, 2))
}
