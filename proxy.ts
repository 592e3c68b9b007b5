import { type NextRequest, NextResponse } from 'next/server'

/**
 * Comfort, never safety: somebody with a session goes from the front page to their roadmap. Only `/` with a session
 * cookie comes here, so no other page pays for it; whether the session still holds is decided by the API.
 */
export function proxy(request: NextRequest) {
  const there = request.nextUrl.clone()
  there.pathname = '/roadmap'
  return NextResponse.redirect(there)
}

export const config = {
  matcher: [
    { source: '/', has: [{ type: 'cookie', key: 'cairn-session' }] },
    { source: '/', has: [{ type: 'cookie', key: '__Host-cairn-session' }] },
  ],
}
