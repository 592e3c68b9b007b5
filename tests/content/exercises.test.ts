import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { formatFault } from '@/lib/curriculum/reading/fault'
import { checkExercises } from '@/scripts/check-exercises'

const repository = fileURLToPath(new URL('../..', import.meta.url))

test('every exercise that runs accepts its solution and rejects its wrong answers, each where it should', async () => {
  const cache = join(repository, '.cache', 'exercises.json')
  const { faults, exercises } = await checkExercises({ cache })
  expect(faults.map(formatFault)).toEqual([])
  expect(exercises).toBeGreaterThan(0)
}, 900_000)

test('an exercise that lets a wrong answer through is told, and one found clean is not run again', async () => {
  const root = mkdtempSync(join(tmpdir(), 'cairn-exercises-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const id = 'sql-mastery/revenue-fan-out'
  const folder = 'content/competencies/sql-mastery/exercises/revenue-fan-out'
  for (const part of [
    folder,
    'content/competencies/sql-mastery/competency.yaml',
    'content/datasets/harebell/manifest.json',
  ]) {
    mkdirSync(dirname(join(root, part)), { recursive: true })
    cpSync(join(repository, part), join(root, part), { recursive: true })
  }
  const cache = join(root, 'cache.json')
  const wrong = join(root, folder, 'wrong/sum-distinct.sql')
  const before = readFileSync(wrong, 'utf8')

  writeFileSync(wrong, readFileSync(join(root, folder, 'solution.sql')))
  const found = await checkExercises({ root, only: [id], cache })
  expect(found.faults.map(({ file, message }) => `${file} ${message}`)).toEqual([
    `${folder}/wrong/sum-distinct.sql this wrong answer passes (drops equal-priced lines)`,
  ])

  writeFileSync(wrong, before)
  expect(await checkExercises({ root, only: [id], cache })).toMatchObject({ faults: [], run: 1 })
  expect(await checkExercises({ root, only: [id], cache })).toMatchObject({ faults: [], run: 0 })
}, 300_000)
