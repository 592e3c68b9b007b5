import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { toCsv } from '@/content/datasets/harebell/csv'
import { makeHarebellFiles } from '@/content/datasets/harebell/files/harebell-files'
import manifest from '@/content/datasets/harebell/manifest.json'
import { hidden, visible } from '@/content/datasets/harebell/variant'
import type { DatasetIndex } from '@/lib/grading/data/dataset-index'
import { buildDataset } from '@/scripts/build-datasets'
import { tableOf } from './tables'

const folder = mkdtempSync(join(tmpdir(), 'harebell-'))
afterAll(() => rmSync(folder, { recursive: true }))

const readIndex = (): DatasetIndex => JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
const unpack = (file: string) => gunzipSync(readFileSync(join(folder, file)))

test('the visible data set on disk is under 12 MB, complete, and built again only where it has to be', () => {
  expect(buildDataset(visible, folder)).toMatch(
    /^visible data set: \d+ tables, 122 files, \d+ kB compressed$/,
  )
  const index = readIndex()
  const entries = [...Object.values(index.tables), ...Object.values(index.files)]
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(total).toBeLessThan(12_000_000)
  expect(Object.keys(index.tables)).toEqual(Object.keys(manifest.visible.tables))
  expect(readdirSync(folder).sort()).toEqual(['index.json', ...entries.map(({ file }) => file)].sort())
  expect(entries.filter(({ file, bytes }) => readFileSync(join(folder, file)).length !== bytes)).toEqual([])

  const orders = toCsv(tableOf(visible, 'shop.orders'))
  expect(unpack(index.tables['shop.orders']!.file).toString()).toBe(orders)
  const feed = makeHarebellFiles(visible).find(({ path }) => path.includes('supplier-03'))!
  expect(unpack(index.files[feed.path]!.file).equals(feed.bytes)).toBe(true)

  expect(buildDataset(visible, folder)).toBe('visible data set: up to date')
  rmSync(join(folder, index.tables['ops.vans']!.file))
  writeFileSync(join(folder, 'left-over.csv.gz'), '')
  expect(buildDataset(visible, folder)).toContain('kB compressed')
  expect(readdirSync(folder).sort()).toEqual(['index.json', ...entries.map(({ file }) => file)].sort())
}, 120_000)

test('the hidden data set has the same tables and files with other contents', () => {
  const { tables, files } = manifest.hidden
  expect(Object.keys(tables)).toEqual(Object.keys(manifest.visible.tables))
  // Which file is empty, or has which fault, moves by one: a correction with its original.
  expect(Object.keys(files)).toHaveLength(Object.keys(manifest.visible.files).length)
  const visibleSums = new Set<string>(Object.values(manifest.visible.files))
  const empty = makeHarebellFiles(hidden).filter(({ bytes }) => bytes.length === 0)
  expect(Object.values(files).filter((sum) => visibleSums.has(sum))).toHaveLength(empty.length)
})
