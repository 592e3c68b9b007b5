import { appDatabase } from '@/lib/services/app-database'
import { checkReady } from '@/lib/services/health/check-ready'
import { problemOf } from './problem-of'

const headers = { 'cache-control': 'no-store' }

/** Whether the process answers at all; the database is not asked. */
export function answerLive(): Response {
  return Response.json({ status: 'live' }, { headers })
}

/** Whether requests can be served: 200, or a problem document with 503. */
export async function answerReady(): Promise<Response> {
  try {
    return Response.json(await checkReady(appDatabase), { headers })
  } catch (error) {
    const problem = problemOf(error, '/api/health/ready')
    return Response.json(problem.document, {
      status: problem.document.status,
      headers: { ...headers, ...problem.headers, 'content-type': 'application/problem+json' },
    })
  }
}
