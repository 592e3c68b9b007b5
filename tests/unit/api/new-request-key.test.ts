import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { requestKey } from '@/lib/api/contract/shapes'
import { newRequestKey } from '@/lib/api/new-request-key'

afterEach(() => vi.unstubAllGlobals())

test('a request has a name also on a page over plain http', () => {
  const { getRandomValues } = crypto
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) })
  const keys = Array.from({ length: 100 }, newRequestKey)
  expect(new Set(keys).size).toBe(100)
  for (const key of keys) expect(requestKey.parse(key)).toBe(key)
})

test('no screen asks for what only a page over https has', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  )
  const asking = sources.filter((path) =>
    readFileSync(join('app', path), 'utf8').includes('crypto.randomUUID'),
  )
  expect(sources.length).toBeGreaterThan(100)
  expect(asking).toEqual([])
})
