import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import type { DatasetIndex } from '@/lib/grading/data/dataset-index'
import { openDataFolder } from '@/lib/grading/data/open-data-folder'

function folderWith(parts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const entry = (file: string) => ({ file, bytes: 1 })
  const index: DatasetIndex = {
    schema: 's',
    tables: { 'shop.cups': { ...entry('cups.csv.gz'), ddl: 'create table shop.cups (id int)' } },
    files: {
      'files/feeds/a.csv': entry('a.csv.gz'),
      'files/feeds/b.csv': entry('b.csv.gz'),
      'files/feedsters.csv': entry('c.csv.gz'),
    },
  }
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
  for (const [name, text] of Object.entries(parts)) writeFileSync(join(folder, name), gzipSync(text))
  return folder
}

test('gives tables and files as they were before they were packed', async () => {
  const data = openDataFolder(
    folderWith({ 'cups.csv.gz': 'id\n1\n', 'a.csv.gz': 'A', 'b.csv.gz': 'B', 'c.csv.gz': 'C' }),
  )
  const { ddl, csv } = await data.table('shop.cups')
  expect([ddl, await csv.text()]).toEqual(['create table shop.cups (id int)', 'id\n1\n'])
  const texts = async (path: string) =>
    (await data.files(path)).map(({ path: name, bytes }) => `${name} ${new TextDecoder().decode(bytes)}`)
  expect(await texts('files/feeds')).toEqual(['files/feeds/a.csv A', 'files/feeds/b.csv B'])
  expect(await texts('files/feeds/')).toEqual(['files/feeds/a.csv A', 'files/feeds/b.csv B'])
  expect(await texts('files/feedsters.csv')).toEqual(['files/feedsters.csv C'])
})

test('says what is not there', async () => {
  const data = openDataFolder(folderWith({}))
  await expect(data.table('shop.saucers')).rejects.toThrow('There is no table shop.saucers in this data set.')
  await expect(data.table('constructor')).rejects.toThrow('There is no table constructor')
  await expect(data.files('files/feed')).rejects.toThrow('There is no file files/feed in this data set.')
})
