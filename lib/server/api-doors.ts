import { answerAuth } from '@/lib/api/auth-handler'
import { createCalendarFeedHandler } from '@/lib/api/calendar-feed-handler'
import { createExportHandler } from '@/lib/api/export-handler'
import { type ApiHouse, createApiHandler } from '@/lib/api/handler'
import { answerLive, answerReady } from '@/lib/api/health-handler'
import { house } from '@/lib/api/house'
import { openApiDocument } from '@/lib/api/open-api-document'
import { createOrderExportHandler } from '@/lib/api/order-export-handler'
import { createStandingsExportHandler } from '@/lib/api/standings-export-handler'
import { createUnsubscribeHandler } from '@/lib/api/unsubscribe-handler'

type Answer = (request: Request, path: string) => Promise<Response> | Response

/** An address below `/api/`, or several, and what answers there; methods in one string, all of them where it is empty. */
export type ApiDoor = readonly [name: string, pattern: RegExp, methods: string, answer: Answer]

/**
 * Every address below `/api/` that is answered without the framework of the pages, and by what; the first that fits. Each has
 * a row in `tests/integration/access/door-rows.ts`, which says what it answers to whom.
 */
export function apiDoors(
  house: ApiHouse,
  { auth, ready }: { readonly auth: typeof answerAuth; readonly ready: () => Promise<Response> },
): readonly ApiDoor[] {
  const calendarFeed = createCalendarFeedHandler(house)
  const exportTo = createExportHandler(house)
  const exportOrder = createOrderExportHandler(house)
  const standings = createStandingsExportHandler(house)
  const unsubscribe = createUnsubscribeHandler(house)
  return [
    ['description', /^\/api\/v1\/openapi\.json$/, 'GET HEAD', answerDescription],
    ['contract', /^\/api\/v1(\/|$)/, '', createApiHandler(house)],
    ['sign-in', /^\/api\/auth\//, '', (request, path) => auth(request, segmentsOf(path, '/api/auth/'))],
    [
      'calendar feed',
      /^\/api\/calendar\/[^/]+$/,
      'GET HEAD',
      (request, path) => calendarFeed(request, lastOf(path)),
    ],
    ['standings', /^\/api\/exports\/standings$/, 'GET', (request) => standings(request)],
    [
      'assignment',
      /^\/api\/exports\/assignments\/[^/]+$/,
      'GET',
      (request, path) => exportOrder(request, lastOf(path)),
    ],
    ['own archive', /^\/api\/exports\/me\.zip$/, 'GET', (request) => exportTo(request)],
    [
      'archive of a person',
      /^\/api\/exports\/people\/[\w-]+\.zip$/,
      'GET',
      (request, path) => exportTo(request, lastOf(path).slice(0, -'.zip'.length)),
    ],
    [
      'unsubscribe',
      /^\/api\/unsubscribe\/[^/]+$/,
      'GET HEAD POST',
      (request, path) => unsubscribe(request, lastOf(path)),
    ],
    ['live', /^\/api\/health\/live$/, 'GET HEAD', answerLive],
    ['ready', /^\/api\/health\/ready$/, 'GET HEAD', ready],
  ]
}

/** Answers a request below `/api/` at the first of the doors that fits. */
export function answerAt(doors: readonly ApiDoor[]): (request: Request, path: string) => Promise<Response> {
  return async (request, path) => {
    const door = doors.find(([, pattern]) => pattern.test(path))
    if (!door) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
    const [, , methods, answer] = door
    if (methods && !methods.split(' ').includes(request.method))
      return new Response(null, { status: 405, headers: { allow: methods.replaceAll(' ', ', ') } })
    return answer(request, path)
  }
}

/** Answers a request below `/api/` for this installation; `path` is its path as it was sent, still encoded. */
export const answerApi = answerAt(apiDoors(house, { auth: answerAuth, ready: answerReady }))

let description: Promise<string> | undefined

/** The OpenAPI 3.1 document of the API; it changes with the code alone. */
async function answerDescription(): Promise<Response> {
  description ??= openApiDocument().then((document) => JSON.stringify(document))
  const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }
  return new Response(await description, { headers })
}

function segmentsOf(path: string, prefix: string): string[] {
  return path.slice(prefix.length).split('/').map(decoded)
}

function lastOf(path: string): string {
  return decoded(path.slice(path.lastIndexOf('/') + 1))
}

/** A part of a path that cannot be decoded stands for nothing here. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
