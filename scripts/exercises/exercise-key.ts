import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DataSums, sumsFor } from '@/lib/curriculum/reading/data-sums'
import type { ExerciseFolder } from '@/lib/curriculum/reading/exercise-folder'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What decides a verdict beside the exercise and its data. */
const machinery = [
  ...['lib/grading/checks', 'lib/grading/engines', 'lib/grading/kinds', 'lib/grading/data'],
  ...['lib/grading/grade-answer.ts', 'lib/curriculum/reading/build-package.ts', 'scripts/exercises'],
  'package-lock.json',
]

let machineryHash: string | undefined

/** Changes with an exercise's folder (below `base`), with its data and with the code that grades. */
export function exerciseKey(folder: ExerciseFolder, base: string, sums: DataSums): string {
  machineryHash ??= hashOf(root, machinery)
  const names = [...folder.value.tables, ...(folder.value.files ?? [])]
  return createHash('sha256')
    .update(machineryHash)
    .update(hashOf(base, [folder.path]))
    .update(JSON.stringify([sumsFor(sums.visible, names), sumsFor(sums.hidden, names)]))
    .digest('hex')
}

function hashOf(base: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, base, path)
  return hash.digest('hex')
}

function addTo(hash: Hash, base: string, path: string): void {
  const whole = join(base, path)
  if (!existsSync(whole)) return
  const entries = /\.\w+$/.test(path) ? undefined : readdirSync(whole, { withFileTypes: true })
  if (!entries) {
    hash.update(`\0${path}\0`).update(readFileSync(whole))
    return
  }
  for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    addTo(hash, base, `${path}/${name}`)
}
