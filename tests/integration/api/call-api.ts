import type { Database } from '@/db/database'
import { type ApiHouse, createApiHandler } from '@/lib/api/handler'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import type { MailSettings } from '@/lib/environment'
import type { PracticeContext } from '@/lib/services/practice/practice-context'
import { findViewerBy } from '@/lib/services/sign-in/find-viewer'
import { sealSession, sessionCookieName, sessionSetCookie } from '@/lib/services/sign-in/session'
import { smallCatalogue } from '../small-catalogue'
import { smallQuestions } from '../small-questions'

export const testSecret = 'a secret that only these tests know, 0123456789'
const origin = 'http://cairn.test'

/** Thursday noon in London; still Thursday anywhere but the far east. */
export const noon = Date.parse('2026-03-12T12:00:00Z')

export interface ApiCall {
  /** Who asks, by the session they hold; nobody without it. */
  readonly as?: string
  /** The session epoch of the cookie, where it is not the one people start with. */
  readonly epoch?: number
  readonly cookie?: string
  readonly body?: unknown
  /** Sent as it is. */
  readonly rawBody?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
}

export interface ApiAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back.
  readonly body: any
}

/** Calls the API's door in process, with a real session cookie for whoever asks. */
export function apiOver(
  db: Database,
  {
    catalogue = smallCatalogue,
    now = () => noon,
    practice = noExercises,
    mail = { by: 'nothing' },
    questions = smallQuestions,
  }: {
    catalogue?: Catalogue
    now?: () => number
    practice?: Practice
    mail?: MailSettings
    questions?: readonly Question[] | (() => readonly Question[])
  } = {},
) {
  const noted: unknown[] = []
  const house: ApiHouse = {
    services: async () => ({ db, catalogue, now }),
    practice,
    loadQuestions: async () => (typeof questions === 'function' ? questions() : questions),
    findViewer: ({ headers }) => findViewerBy(db, headers, { secret: testSecret, secure: false }),
    addressOf: () => '192.0.2.1',
    environment: () => ({ demo: false, provider: undefined, url: origin, secret: testSecret, mail }),
    sessionCookie: (session) => sessionSetCookie(session, testSecret, false),
    note: (error) => {
      noted.push(error)
      return `urn:test:${noted.length}`
    },
  }
  const handle = createApiHandler(house)
  const call = async (method: string, path: string, options: ApiCall = {}): Promise<ApiAnswer> => {
    const response = await handle(await requestOf(method, path, options))
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: response.headers.get('content-type')?.includes('json') && text ? JSON.parse(text) : undefined,
    }
  }
  return { call, noted, house }
}

type Practice = Pick<PracticeContext, 'exercises' | 'nudgeGraders'>

/** A curriculum where everything is to be read. */
const noExercises: Practice = {
  exercises: {
    find: async () => undefined,
    idsOf: () => [],
    data: () => {
      throw new Error('There are no exercises here.')
    },
  },
  nudgeGraders: () => undefined,
}

/** The cookie of a session that somebody holds. */
export async function sessionOf(personId: string, epoch = 0): Promise<string> {
  return `${sessionCookieName(false)}=${await sealSession({ personId, epoch, signedInAt: noon }, testSecret)}`
}

async function requestOf(method: string, path: string, options: ApiCall): Promise<Request> {
  const { as: personId, epoch = 0, cookie, body, rawBody, headers } = options
  const session = personId ? await sessionOf(personId, epoch) : cookie
  return new Request(`${origin}/api/v1${path}`, {
    method,
    headers: {
      host: 'cairn.test',
      ...(session ? { cookie: session } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: rawBody ?? (body === undefined ? undefined : JSON.stringify(body)),
    // A streamed body asks for this.
    ...(rawBody instanceof ReadableStream ? { duplex: 'half' } : {}),
  })
}
