import { StandardOpenAPIMatcher } from '@orpc/openapi/standard'
import { call } from '@orpc/server'
import type { Viewer } from '@/lib/access/viewer'
import type { Environment } from '@/lib/environment'
import type { ServiceContext } from '@/lib/services/context'
import { NotFound, Unauthenticated } from '@/lib/services/errors'
import type { PracticeContext } from '@/lib/services/practice/practice-context'
import type { QuestionsContext } from '@/lib/services/question-bank'
import type { Session } from '@/lib/services/sign-in/session'
import { bodyOf, isKept } from './body-of'
import { cachingHeaders, isUnchanged } from './caching'
import { DoorError } from './door-error'
import { type Endpoint, endpointsAt } from './endpoints'
import { largestBody, takesFile } from './largest-body'
import { problemOf } from './problem-of'
import { readBody } from './read-body'
import { router } from './router'
import type { ApiContext } from './router/implement'
import { isSameSite } from './same-site'
import { WholeAnswer } from './whole-answer'
import { WholeBody } from './whole-body'

/** What the door needs of the house; a test gives its own. */
export interface ApiHouse {
  /** The database is opened by the first request that needs one. */
  readonly services: () => Promise<ServiceContext>
  /** The exercises that run, and how to tell whoever grades. */
  readonly practice: Pick<PracticeContext, 'exercises' | 'nudgeGraders'>
  readonly loadQuestions: QuestionsContext['loadQuestions']
  readonly findViewer: (request: Request) => Promise<Viewer | undefined>
  /** The address that tries are counted against. */
  readonly addressOf: (headers: Headers) => string
  readonly environment: () => Pick<Environment, 'demo' | 'provider' | 'url' | 'secret' | 'mail'>
  /** The whole Set-Cookie header that gives a browser a session. */
  readonly sessionCookie: (session: Session) => Promise<string>
  /** Notes an error of ours and gives the number it can be found by. */
  readonly note: (error: unknown, request: { readonly method: string; readonly endpoint: string }) => string
}

const apiPrefix = '/api/v1'

/** The one door of the API: a request in, a response out; whatever goes wrong comes out as a problem document. */
export function createApiHandler(house: ApiHouse): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = new URL(request.url).pathname.slice(apiPrefix.length)
    const found = endpointsAt(path)
    try {
      return await answer(house, request, path, found)
    } catch (error) {
      return refusal(house, request, path, found, error)
    }
  }
}

async function answer(house: ApiHouse, request: Request, path: string, found: readonly Endpoint[]) {
  if (found.length === 0) throw new NotFound('There is no such address in this API.')
  if (request.method === 'OPTIONS') return respond(request, 204, { allow: allowed(found) })
  const endpoint = endpointFor(request, found)
  const environment = house.environment()
  if (!isSafe(request) && !isSameSite(request.headers, environment.url)) throw new DoorError('OTHER_SITE')
  // A file is asked for once it is known who sends it: megabytes from nobody are not read.
  if (takesFile(endpoint.name) && !(await house.findViewer(request))) throw new Unauthenticated()
  const body = isSafe(request) ? queryOf(request) : await readBody(request, largestBody(endpoint.name))
  const services = await house.services()
  const cookie: Record<string, string> = {}
  const context: ApiContext = {
    ...services,
    ...house.practice,
    loadQuestions: house.loadQuestions,
    environment,
    address: house.addressOf(request.headers),
    findViewer: () => house.findViewer(request),
    keepSignedIn: async (session) => {
      cookie['set-cookie'] = await house.sessionCookie(session)
    },
  }
  const { procedure, params } = await matched(endpoint, path)
  // What the path says comes last: a body cannot speak of another thing than the address does.
  const output = await call(procedure, { ...body, ...params }, { context, signal: request.signal })
  const whole = await bodyOf(procedure, output)
  const tag = isKept(output) ? whole.tag() : undefined
  const headers = cachingHeaders(endpoint.name, services.catalogue.version, tag)
  if (isUnchanged(request.headers, headers.etag)) return respond(request, 304, headers)
  return respond(request, 200, { ...headers, ...cookie, 'content-type': 'application/json' }, whole)
}

function refusal(
  house: ApiHouse,
  request: Request,
  path: string,
  found: readonly Endpoint[],
  error: unknown,
): Response {
  const { document, headers, unexpected } = problemOf(error, `${apiPrefix}${path}`)
  // What is noted names the endpoint, not the address, which may name a person.
  const endpoint = found[0]?.path ?? 'none'
  const instance = unexpected
    ? house.note(unexpected, { method: request.method, endpoint })
    : document.instance
  return respond(
    request,
    document.status,
    { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    new WholeBody(JSON.stringify({ ...document, instance })),
  )
}

function respond(request: Request, status: number, headers: Record<string, string>, body?: WholeBody) {
  if (!body || request.method === 'HEAD') return new Response(null, { status, headers })
  return new WholeAnswer(body, { status, headers })
}

/** HEAD is GET without the body. */
function isSafe({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

function endpointFor(request: Request, found: readonly Endpoint[]): Endpoint {
  const method = isSafe(request) ? 'GET' : request.method
  const endpoint = found.find((candidate) => candidate.method === method)
  if (endpoint) return endpoint
  const allow = allowed(found)
  throw new DoorError('NO_SUCH_METHOD', `What can be done here: ${allow}.`, { allow })
}

function allowed(found: readonly Endpoint[]): string {
  const methods = found.map(({ method }) => method)
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
}

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams)
}

const matcher = new StandardOpenAPIMatcher()
matcher.init(router)

async function matched(endpoint: Endpoint, path: string) {
  const match = await matcher.match(endpoint.method, path as `/${string}`)
  if (!match) throw new NotFound('There is no such address in this API.')
  return match
}
