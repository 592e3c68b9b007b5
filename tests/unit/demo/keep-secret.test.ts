import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseEnvironment } from '@/lib/environment'
import { keepSecret } from '@/scripts/keep-secret'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a secret is made once, for its owner alone, and is good enough for production', () => {
  const file = join(folder, 'data', 'demo.secret')
  const secret = keepSecret(file)
  expect(keepSecret(file)).toBe(secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(parseEnvironment({ NODE_ENV: 'production', CAIRN_SECRET: secret }).secret).toBe(secret)
})

test('two places have two secrets', () => {
  expect(keepSecret(join(folder, 'a'))).not.toBe(keepSecret(join(folder, 'b')))
})
