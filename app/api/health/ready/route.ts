import { problemOf } from '@/lib/api/problem-of'
import { appDatabase } from '@/lib/services/app-database'
import { checkReady } from '@/lib/services/health/check-ready'

/** Asked now, not at build. */
export const dynamic = 'force-dynamic'

/** Whether requests can be served: 200, or a problem document with 503. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
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
