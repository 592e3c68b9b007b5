import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildExercises } from '@/scripts/build-exercises'
import { readRunning } from '../curriculum/running-exercise'

test('what the page gets is named by its content, and nothing older stays beside it', () => {
  const base = mkdtempSync(join(tmpdir(), 'cairn-exercises-'))
  onTestFinished(() => rmSync(base, { recursive: true }))
  const out = { pages: join(base, 'pages'), server: join(base, 'server') }
  const read = (...path: string[]) => JSON.parse(readFileSync(join(base, ...path), 'utf8'))

  expect(buildExercises(readRunning().exercises, out)).toBe('exercises: 1 that run')
  const { file, version } = read('pages', 'index.json')['joins/net-revenue']
  expect(file).toMatch(/^joins--net-revenue\.[0-9a-f]{8}\.json$/)
  expect(read('pages', file)).toMatchObject({ id: 'joins/net-revenue', version })
  expect(readFileSync(join(out.pages, file), 'utf8')).not.toContain('select 2 as net')
  expect(read('server', 'exercises.json')['joins/net-revenue'].secrets.solution).toContain('select 2 as net')

  // Better words make another file, which a page has not cached, and the same version, so that passes stay valid.
  const reworded = readRunning([['exercise.yaml', 'Look at the grain.', 'Say the grain.']])
  buildExercises(reworded.exercises, out)
  const next = read('pages', 'index.json')['joins/net-revenue']
  expect(next.file).not.toBe(file)
  expect(next.version).toBe(version)
  expect(readdirSync(out.pages).toSorted()).toEqual(['index.json', next.file].toSorted())
})
