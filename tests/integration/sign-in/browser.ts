import type { Database } from '@/db/database'
import { answerAuthRequest } from '@/lib/services/sign-in/answer-auth-request'
import type { SignInContext } from '@/lib/services/sign-in/auth-options'
import { peerHeader } from '@/lib/services/sign-in/client-address'
import { findViewerBy } from '@/lib/services/sign-in/find-viewer'

export const secret = 'q8JkS1v0mXn3Z6tB9wLr2YcF5hVdA7eGuPoTiN4xCsE='
export const site = 'http://cairn.example:3000'

/** The clock of these tests stands still unless a test moves it. next-auth's own, for a session's end, does not. */
export const start = Date.UTC(2026, 2, 14, 9)

export function signInContext(db: Database, change: Partial<SignInContext> = {}): SignInContext {
  return {
    db,
    now: () => start,
    environment: { secret, url: site, provider: undefined, trustedProxies: 0 },
    report: () => undefined,
    ...change,
  }
}

/** Keeps cookies as a browser does, and sends requests straight to the sign-in handler. */
export class Browser {
  readonly cookies = new Map<string, string>()
  constructor(
    readonly context: SignInContext,
    readonly address = '198.51.100.7',
    readonly moreHeaders: Readonly<Record<string, string>> = {},
  ) {
    process.env.NEXTAUTH_URL = context.environment.url
  }

  async send(path: string, fields?: Readonly<Record<string, string>>): Promise<Response> {
    const url = new URL(path, `${site}/api/auth/`)
    const request = new Request(url, {
      method: fields ? 'POST' : 'GET',
      headers: {
        ...this.moreHeaders,
        [peerHeader]: this.address,
        cookie: this.cookieHeader(),
        ...json(fields),
      },
      body: fields ? JSON.stringify(fields) : null,
    })
    const response = await answerAuthRequest(this.context, request, url.pathname.split('/').slice(3))
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    return response
  }

  /** A change with this browser's token, as the page sends it. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const { csrfToken } = await (await this.send('csrf')).json()
    return this.send(path, { ...fields, csrfToken, json: 'true' })
  }

  signIn(email: string, password: string): Promise<Response> {
    return this.post('callback/credentials', { email, password })
  }

  viewer() {
    const headers = new Headers({ cookie: this.cookieHeader() })
    return findViewerBy(this.context.db, headers, { secret, secure: false })
  }

  get session(): string | undefined {
    return this.cookies.get('cairn-session')
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keep(setCookie: string) {
    const [pair = '', ...attributes] = setCookie.split('; ')
    const at = pair.indexOf('=')
    const isOver = attributes.some(
      (each) => /^max-age=0$/i.test(each) || /^expires=thu, 01 jan 1970/i.test(each),
    )
    if (isOver || at === pair.length - 1) this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

/** The code with which a response sends somebody back to the sign-in page. */
export async function refusalIn(response: Response): Promise<string | null> {
  const { url } = await response.json()
  return new URL(url, site).searchParams.get('error')
}

function json(fields: unknown): Record<string, string> {
  return fields ? { 'content-type': 'application/json' } : {}
}
