import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildCatalogue } from '@/scripts/build-catalogue'
import { writeSmallContent } from './small-content'

test('writes the catalogue, the planner’s graph and the questions, and nothing else', () => {
  const { root } = writeSmallContent()
  const out = join(root, '..', 'generated')
  const { catalogue } = buildCatalogue({ root, out })
  expect(readdirSync(out).toSorted()).toEqual(['catalogue.json', 'graph.json', 'questions.json'])
  expect(JSON.parse(readFileSync(join(out, 'catalogue.json'), 'utf8'))).toEqual(catalogue)
})

test('leaves an unchanged file alone', () => {
  const { root } = writeSmallContent()
  const out = join(root, '..', 'generated')
  buildCatalogue({ root, out })
  const file = join(out, 'catalogue.json')
  const { ino, mtimeMs } = statSync(file)
  buildCatalogue({ root, out })
  expect(statSync(file)).toMatchObject({ ino, mtimeMs })
})

test('with a mistake, writes nothing and keeps what was there', () => {
  const { root } = writeSmallContent()
  const out = join(root, '..', 'generated')
  buildCatalogue({ root, out })
  const before = readFileSync(join(out, 'catalogue.json'), 'utf8')
  writeFileSync(join(root, 'renames.yaml'), 'renames: 3')
  expect(buildCatalogue({ root, out }).faults).toHaveLength(1)
  expect(readFileSync(join(out, 'catalogue.json'), 'utf8')).toBe(before)
  expect(buildCatalogue({ root, out: join(root, '..', 'never') }).catalogue).toBeUndefined()
  expect(existsSync(join(root, '..', 'never'))).toBe(false)
})
