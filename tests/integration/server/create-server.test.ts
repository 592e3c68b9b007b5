import { once } from 'node:events'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { WholeAnswer } from '@/lib/api/whole-answer'
import { WholeBody } from '@/lib/api/whole-body'
import { createCairnServer, type PageHandler } from '@/lib/server/create-server'
import { peerHeader } from '@/lib/services/sign-in/client-address'

type Api = (request: Request, path: string) => Promise<Response>

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const pages: PageHandler = async (request, response) => {
  response.end(`page ${request.url}`)
}

async function serve(api: Api, handler = pages): Promise<{ origin: string; port: number }> {
  const server = createCairnServer(handler, api)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port }
}

/** Sends bytes as they are and gives all that comes back until the server closes. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(text)
  const parts: Buffer[] = []
  for await (const part of socket) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('latin1')
}

describe('the one server', () => {
  test('pages and the API have their doors, and both the security headers', async () => {
    const { origin } = await serve(async (_, path) => Response.json({ path }))
    const page = await fetch(`${origin}/roadmap?a=1`)
    expect(await page.text()).toBe('page /roadmap?a=1')
    const api = await fetch(`${origin}/api/v1/me?x=1`)
    expect(await api.json()).toEqual({ path: '/api/v1/me' })
    for (const { headers } of [page, api]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    }
  })

  test('an answer that did not wait for the body leaves the connection to the next request', async () => {
    const { port } = await serve(async () => Response.json({}, { status: 401 }))
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    open.push(async () => agent.destroy())
    const body = Buffer.alloc(2_800_000, 65)
    const send = () =>
      new Promise<number | undefined>((resolve, reject) => {
        const options = { agent, port, host: '127.0.0.1', method: 'POST', path: '/api/v1/x' }
        const sending = request(options, (answer) => {
          answer.resume().once('end', () => resolve(answer.statusCode))
        })
        sending.once('error', reject).end(body)
      })
    expect([await send(), await send(), await send()]).toEqual([401, 401, 401])
  })

  test('whose connection it is comes from the connection, and the host from nobody', async () => {
    const { origin, port } = await serve(async ({ headers, url }) =>
      Response.json({ peer: headers.get(peerHeader), host: new URL(url).host }),
    )
    const answer = await fetch(`${origin}/api/v1/x`, { headers: { [peerHeader]: '203.0.113.9' } })
    expect(await answer.json()).toEqual({ peer: '127.0.0.1', host: 'cairn.invalid' })
    const other = await raw(port, 'GET /api/v1/x HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    expect(other).not.toContain('evil.example')
  })

  test('every cookie and the status go out as they were given', async () => {
    const { origin } = await serve(async () => {
      const headers = new Headers([
        ['set-cookie', 'a=1; Path=/'],
        ['set-cookie', 'b=2; Path=/'],
      ])
      return new Response(null, { status: 204, headers })
    })
    const answer = await fetch(`${origin}/api/v1/x`)
    expect(answer.status).toBe(204)
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  })

  test('a large answer is packed for a reader who takes that, and says what it depends on', async () => {
    const { port } = await serve(async () => Response.json('x'.repeat(5_000)))
    const ask = (more: string) =>
      raw(port, `GET /api/v1/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${more}\r\n`)
    const packed = await ask('Accept-Encoding: br, gzip\r\n')
    expect(packed).toMatch(/content-encoding: gzip/i)
    expect(packed).toMatch(/vary: accept-encoding/i)
    const body = Buffer.from(packed.slice(packed.indexOf('\r\n\r\n') + 4), 'latin1')
    expect(gunzipSync(body).toString()).toBe(JSON.stringify('x'.repeat(5_000)))
    for (const more of ['', 'Accept-Encoding: gzip;q=0\r\n']) {
      expect(await ask(more)).not.toMatch(/content-encoding/i)
    }
  })

  test('an answer that is whole is sent as it is, packed once for all who take that', async () => {
    const whole = new WholeBody('x'.repeat(5_000))
    const { origin } = await serve(
      async () => new WholeAnswer(whole, { headers: { 'content-type': 'application/json' } }),
    )
    const packed = await whole.packed()
    for (const accepts of ['gzip', 'identity', 'gzip']) {
      const answer = await fetch(`${origin}/api/v1/x`, { headers: { 'accept-encoding': accepts } })
      const { length } = accepts === 'gzip' ? packed : whole.bytes
      expect(answer.headers.get('content-length')).toBe(String(length))
      expect(await answer.text()).toBe('x'.repeat(5_000))
    }
    expect(await whole.packed()).toBe(packed)
  })

  test('HEAD has the headers and no body', async () => {
    const { port } = await serve(async ({ method }) => new Response(`by ${method}`))
    const answer = await raw(port, 'HEAD /api/v1/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 200/)
    expect(answer.split('\r\n\r\n')[1]).toBe('')
  })

  test('a body comes through as it was sent', async () => {
    const { origin } = await serve(async (request) => Response.json(await request.json()))
    const answer = await fetch(`${origin}/api/v1/x`, { method: 'PUT', body: JSON.stringify({ text: 'Zoë' }) })
    expect(await answer.json()).toEqual({ text: 'Zoë' })
  })

  test('a file that is made while it is sent stops when the reader goes away', async () => {
    let cancelled: (() => void) | undefined
    const wasCancelled = new Promise<void>((resolve) => {
      cancelled = resolve
    })
    let made = 0
    const { origin } = await serve(async () => {
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          made += 1
          controller.enqueue(new Uint8Array(64 * 1024))
        },
        cancel: () => cancelled?.(),
      })
      return new Response(body, { headers: { 'content-type': 'text/csv' } })
    })
    const reading = new AbortController()
    const answer = await fetch(`${origin}/api/exports/all.csv`, { signal: reading.signal })
    await answer.body?.getReader().read()
    reading.abort()
    await wasCancelled
    // Made as it was read, not ahead of the reader: what fits the buffers on the way and no more.
    expect(made).toBeLessThan(200)
  })

  test('whoever asked and left is told to the door that works for them', async () => {
    let signal: AbortSignal | undefined
    let begin = (): void => undefined
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const { origin } = await serve(async (request) => {
      signal = request.signal
      begin()
      await once(request.signal, 'abort')
      return Response.json(null)
    })
    const leaving = new AbortController()
    const answer = fetch(`${origin}/api/v1/x`, { signal: leaving.signal }).catch(() => 'left')
    await begun
    leaving.abort()
    expect(await answer).toBe('left')
    if (!signal?.aborted) await once(signal as AbortSignal, 'abort')
    expect(signal?.aborted).toBe(true)
  })

  test('a door that breaks answers 500 without a word of why, and the server goes on', async () => {
    let asked = 0
    const { origin } = await serve(async () => {
      asked += 1
      if (asked === 1) throw new Error('secret detail')
      return Response.json('fine')
    })
    const broken = await fetch(`${origin}/api/v1/x`)
    expect(broken.status).toBe(500)
    expect(await broken.text()).toBe('')
    expect(await (await fetch(`${origin}/api/v1/x`)).json()).toBe('fine')
  })
})
