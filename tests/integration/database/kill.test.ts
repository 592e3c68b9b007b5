import { type ChildProcess, spawn } from 'node:child_process'
import Sqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { freshUrl } from '../engines'

let child: ChildProcess | undefined

afterEach(() => {
  child?.kill('SIGKILL')
})

test.each([20, 150, 400])('kill -9 after %i acknowledged units loses none of them', async (enough) => {
  const url = await freshUrl('sqlite')
  const acknowledged = await killedAfter(enough, url)
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough)

  const file = new Sqlite(url.slice('file:'.length))
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  file.close()

  const db = openDatabase(url)
  const { installation } = db.schema
  const kept = new Set((await db.select({ key: installation.key }).from(installation)).map(({ key }) => key))
  await db.close()
  const missing = acknowledged.filter((key) => !kept.has(`${key}-left`) || !kept.has(`${key}-right`))
  expect(missing).toEqual([])
  const halves = [...kept].filter((key) => !kept.has(otherHalf(key)))
  expect(halves).toEqual([])
})

const otherHalf = (key: string) =>
  key.endsWith('-left') ? key.replace(/-left$/, '-right') : key.replace(/-right$/, '-left')

/** Gives what the writing process had said by the time it was gone. */
function killedAfter(enough: number, url: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let said = ''
    let complaint = ''
    const writer = spawn(process.execPath, [
      '--import',
      'tsx',
      'tests/integration/database/write-until-killed.ts',
      url,
    ])
    child = writer
    writer.stdout.on('data', (chunk) => {
      said += chunk
      if (linesOf(said).length >= enough) writer.kill('SIGKILL')
    })
    writer.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    writer.on('error', reject)
    writer.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(linesOf(said))
      else reject(new Error(`The writer ended by itself: ${complaint}`))
    })
  })
}

/** Whole lines only: the last may have been cut. */
const linesOf = (text: string) => text.split('\n').slice(0, -1)
