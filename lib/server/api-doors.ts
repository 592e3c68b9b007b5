import { answerAuth } from '@/lib/api/auth-handler'
import { createCalendarFeedHandler } from '@/lib/api/calendar-feed-handler'
import { createExportHandler } from '@/lib/api/export-handler'
import { createApiHandler } from '@/lib/api/handler'
import { answerLive, answerReady } from '@/lib/api/health-handler'
import { house } from '@/lib/api/house'
import { openApiDocument } from '@/lib/api/open-api-document'
import { createOrderExportHandler } from '@/lib/api/order-export-handler'
import { createStandingsExportHandler } from '@/lib/api/standings-export-handler'
import { createUnsubscribeHandler } from '@/lib/api/unsubscribe-handler'

type Answer = (request: Request, path: string) => Promise<Response> | Response

const calendarFeed = createCalendarFeedHandler(house)
const exportTo = createExportHandler(house)
const exportOrder = createOrderExportHandler(house)
const standings = createStandingsExportHandler(house)
const unsubscribe = createUnsubscribeHandler(house)

/** Every address below `/api/` that is answered without the framework of the pages, and by what; the first that fits. */
const doors: readonly (readonly [pattern: RegExp, methods: string, answer: Answer])[] = [
  [/^\/api\/v1\/openapi\.json$/, 'GET HEAD', answerDescription],
  [/^\/api\/v1(\/|$)/, '', createApiHandler(house)],
  [/^\/api\/auth\//, '', (request, path) => answerAuth(request, segmentsOf(path, '/api/auth/'))],
  [/^\/api\/calendar\/[^/]+$/, 'GET HEAD', (request, path) => calendarFeed(request, lastOf(path))],
  [/^\/api\/exports\/standings$/, 'GET', (request) => standings(request)],
  [/^\/api\/exports\/assignments\/[^/]+$/, 'GET', (request, path) => exportOrder(request, lastOf(path))],
  [/^\/api\/exports\/me\.zip$/, 'GET', (request) => exportTo(request)],
  [
    /^\/api\/exports\/people\/[\w-]+\.zip$/,
    'GET',
    (request, path) => exportTo(request, lastOf(path).slice(0, -'.zip'.length)),
  ],
  [/^\/api\/unsubscribe\/[^/]+$/, 'GET HEAD POST', (request, path) => unsubscribe(request, lastOf(path))],
  [/^\/api\/health\/live$/, 'GET HEAD', answerLive],
  [/^\/api\/health\/ready$/, 'GET HEAD', answerReady],
]

/** Answers a request below `/api/`; `path` is its path as it was sent, still encoded. */
export async function answerApi(request: Request, path: string): Promise<Response> {
  const door = doors.find(([pattern]) => pattern.test(path))
  if (!door) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const [, methods, answer] = door
  if (methods && !methods.split(' ').includes(request.method))
    return new Response(null, { status: 405, headers: { allow: methods.replaceAll(' ', ', ') } })
  return answer(request, path)
}

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
