/** Asked now, not at build. */
export const dynamic = 'force-dynamic'

/** Whether the process answers at all; the database is not asked. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}
