import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCairnServer } from '@/lib/server/create-server'
import { createStaticFiles } from '@/lib/server/static-files'
import { compressStatic } from '@/scripts/compress-static'

const script = `export const words = ${JSON.stringify('a step a day '.repeat(200))}`
const dist = mkdtempSync(join(tmpdir(), 'cairn-static-'))
let server: ReturnType<typeof createCairnServer>

beforeAll(async () => {
  mkdirSync(join(dist, 'static', 'chunks'), { recursive: true })
  writeFileSync(join(dist, 'static', 'chunks', 'a.js'), script)
  writeFileSync(join(dist, 'static', 'font.woff2'), 'font')
  writeFileSync(join(dist, 'build-key'), 'not for the world')
  expect(await compressStatic(dist)).toBe(1)
  const files = createStaticFiles(dist)
  server = createCairnServer(async (_, response) => void response.end('page'), undefined, files)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(dist, { recursive: true, force: true })
})

/** Asks as it is written, without a client that unpacks or tidies the path. */
async function ask(path: string, encoding = '', method = 'GET') {
  const { port } = server.address() as AddressInfo
  const asked = request({ port, host: '127.0.0.1', path, method, headers: { 'accept-encoding': encoding } })
  asked.end()
  const [answer] = await once(asked, 'response')
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part)
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }
}

describe('the files of a build', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ] as const)('whoever takes %s gets %s, packed when it was built', async (accepted, sent, unpack) => {
    const { headers, body } = await ask('/_next/static/chunks/a.js', accepted)
    expect(headers['content-encoding']).toBe(sent)
    expect(headers.vary).toMatch(/accept-encoding/i)
    expect(headers['content-type']).toMatch(/^text\/javascript/)
    expect(unpack(body).toString()).toBe(script)
    expect(body.length).toBeLessThan(script.length / 5)
  })

  test('whoever takes nothing packed gets it as it is; fonts are never packed', async () => {
    const { headers, body } = await ask('/_next/static/chunks/a.js')
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(script)
    expect((await ask('/_next/static/font.woff2', 'br')).headers['content-encoding']).toBeUndefined()
  })

  test('they are kept for good, under the policy of a worker', async () => {
    const { headers } = await ask('/_next/static/chunks/a.js', 'br')
    expect(headers['cache-control']).toMatch(/max-age=31536000.*immutable/)
    expect(headers['content-security-policy']).toContain("object-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test.each([
    ['/_next/static/chunks/gone.js'],
    ['/_next/static/../build-key'],
    ['/_next/static/%2e%2e/build-key'],
    ['/_next/static/chunks/%zz'],
    ['/elsewhere.js'],
  ])('%s is none of them and goes on to the pages', async (path) => {
    expect((await ask(path, 'br')).body.toString()).toBe('page')
  })

  test('a build put in place of this one takes nothing from the server that runs', async () => {
    const later = mkdtempSync(join(tmpdir(), 'cairn-static-'))
    mkdirSync(join(later, 'static'))
    writeFileSync(join(later, 'static', 'a.js'), script)
    await compressStatic(later)
    const running = createCairnServer(async () => undefined, undefined, createStaticFiles(later))
    running.listen(0, '127.0.0.1')
    await once(running, 'listening')
    rmSync(later, { recursive: true })
    const { port } = running.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/_next/static/a.js`)
    expect(await answer.text()).toBe(script)
    running.closeAllConnections()
    await new Promise((resolve) => running.close(resolve))
  })

  test('HEAD has the headers alone, and a change is none of its business', async () => {
    const head = await ask('/_next/static/chunks/a.js', 'br', 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect((await ask('/_next/static/chunks/a.js', 'br', 'POST')).body.toString()).toBe('page')
  })
})
