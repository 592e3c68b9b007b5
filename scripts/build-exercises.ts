import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BuiltExercise } from '@/lib/curriculum/reading/build-package'
import { readCurriculum } from '@/lib/curriculum/reading/read-curriculum'

const folders = {
  /** For the page: one file an exercise, named by its content, and an index that says which is which. */
  pages: fileURLToPath(new URL('../public/exercises', import.meta.url)),
  /** For the server: everything, solutions included. */
  server: fileURLToPath(new URL('../lib/curriculum/generated', import.meta.url)),
}

/** `/exercises/index.json`: where each exercise that runs is, by id. */
export type ExerciseIndex = Readonly<Record<string, { readonly file: string; readonly version: string }>>

/** Writes the packages of all exercises that run, and removes those of before. Returns what it did, in a line. */
export function buildExercises(exercises: readonly BuiltExercise[], { pages, server } = folders): string {
  mkdirSync(pages, { recursive: true })
  mkdirSync(server, { recursive: true })
  const index: Record<string, ExerciseIndex[string]> = {}
  const kept = new Set(['index.json'])
  for (const { exercise } of exercises) {
    const text = JSON.stringify(exercise)
    const sum = createHash('sha256').update(text).digest('hex').slice(0, 8)
    const file = `${exercise.id.replace('/', '--')}.${sum}.json`
    replace(join(pages, file), text)
    kept.add(file)
    index[exercise.id] = { file, version: exercise.version }
  }
  // The index comes after what it names, and what nothing names any more goes last.
  replace(join(pages, 'index.json'), JSON.stringify(index))
  for (const name of readdirSync(pages)) if (!kept.has(name)) rmSync(join(pages, name))
  const all = Object.fromEntries(exercises.map((built) => [built.exercise.id, built]))
  replace(join(server, 'exercises.json'), JSON.stringify(all))
  return `exercises: ${exercises.length} that run`
}

// An unchanged file keeps its date, so that a development server does not start over; a changed one appears whole.
function replace(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, path)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { exercises, faults } = readCurriculum(fileURLToPath(new URL('../content', import.meta.url)))
  if (faults.length === 0) console.log(buildExercises(exercises))
  else {
    console.error(`${faults.length} mistakes in content/. Nothing was written; run npm run content:check.`)
    process.exitCode = 1
  }
}
