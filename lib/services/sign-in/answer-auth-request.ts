import type { NextApiRequest, NextApiResponse } from 'next'
import nextAuthModule from 'next-auth'
import { sessionHint } from '@/lib/access/session-hint'
import { authOptions, type SignInContext } from './auth-options'
import { clientAddress } from './client-address'
import { readCookies } from './cookies'
import { sessionCookieName, sessionSeconds } from './session'

/** Node gives a CommonJS package's own default one level further down than a bundler does. */
const NextAuth: typeof nextAuthModule =
  'default' in nextAuthModule ? (nextAuthModule.default as typeof nextAuthModule) : nextAuthModule

/** What is used of next-auth; the rest, such as reading the session, goes through the API. */
const routes = new Set([
  'GET csrf',
  'GET signin',
  'GET error',
  'GET callback',
  'POST callback',
  'POST signin',
  'POST signout',
])

const largestBody = 32 * 1024

/**
 * Answers a request under `/api/auth/`; `segments` is the path after it. next-auth is called in its Node form and not
 * with Next's ambient headers and cookies, so that a test can call this with a request alone.
 */
export async function answerAuthRequest(
  context: SignInContext,
  request: Request,
  segments: readonly string[],
): Promise<Response> {
  if (!routes.has(`${request.method} ${segments[0]}`)) return new Response(null, { status: 404 })
  const text = await readText(request)
  if (text === undefined) return new Response(null, { status: 413 })
  const body = parseBody(request.headers.get('content-type') ?? '', text)
  const answer = createAnswer()
  const address = clientAddress(request.headers, context.environment.trustedProxies)
  const nodeRequest = {
    method: request.method,
    query: { ...Object.fromEntries(new URL(request.url).searchParams), nextauth: [...segments] },
    cookies: readCookies(request.headers.get('cookie')),
    headers: Object.fromEntries(request.headers),
    body,
  }
  await NextAuth(
    nodeRequest as unknown as NextApiRequest,
    answer.writer as unknown as NextApiResponse,
    authOptions(context, address),
  )
  return tooMany(withHint(answer.finish(), context.environment.url.startsWith('https:')))
}

/** The part of Node's response that next-auth writes to, kept as a `Response`. */
function createAnswer() {
  const headers = new Map<string, string | readonly string[]>()
  let status = 200
  let content: string | null = null
  const writer = {
    status: (code: number) => {
      status = code
      return writer
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | readonly string[]) => {
      headers.set(name.toLowerCase(), value)
      return writer
    },
    json: (value: unknown) => {
      headers.set('content-type', 'application/json')
      content = JSON.stringify(value)
    },
    send: (value: unknown) => {
      content = value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)
    },
    end: () => undefined,
  }
  const finish = () => {
    const response = new Response(content, { status, headers: { 'cache-control': 'private, no-store' } })
    for (const [name, value] of headers) {
      if (typeof value === 'string') response.headers.set(name, value)
      else for (const each of value) response.headers.append(name, each)
    }
    return response
  }
  return { writer, finish }
}

/** Tells the page, beside the cookie it cannot read, that there is a session now, or that it is over. */
function withHint(response: Response, secure: boolean): Response {
  const session = response.headers
    .getSetCookie()
    .find((each) => each.startsWith(`${sessionCookieName(secure)}=`))
  if (!session) return response
  const begins = !session.startsWith(`${sessionCookieName(secure)}=;`)
  const attributes = `Path=/; Max-Age=${begins ? sessionSeconds : 0}; SameSite=Lax${secure ? '; Secure' : ''}`
  response.headers.append('set-cookie', `${sessionHint}=1; ${attributes}`)
  return response
}

/** Says "too many" in the status as well, with the time to wait. */
async function tooMany(response: Response): Promise<Response> {
  if (response.status !== 401) return response
  const seconds = /error=TooMany(\d+)/.exec(await response.clone().text())?.[1]
  if (!seconds) return response
  const limited = new Response(response.body, { status: 429, headers: response.headers })
  limited.headers.set('retry-after', seconds)
  return limited
}

/** The body as text; undefined when it is larger than anything that is accepted here. */
async function readText(request: Request): Promise<string | undefined> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > largestBody) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A form or a flat JSON object, its values as text; anything else is an empty body, which next-auth refuses. */
function parseBody(contentType: string, text: string): Record<string, string> {
  if (contentType.includes('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(text))
  }
  if (!contentType.includes('application/json')) return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]))
  } catch {
    return {}
  }
}
