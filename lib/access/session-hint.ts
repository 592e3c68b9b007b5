/**
 * A cookie that says no more than that this browser may have a session. The page can read it, so that a guest's page asks
 * for nothing personal; whoever forges it only makes their own page ask.
 */
export const sessionHint = 'cairn-signed-in'

/** Whether a cookie string, as a page sees it, carries the hint. */
export function hasSessionHint(cookies: string): boolean {
  return cookies.split('; ').includes(`${sessionHint}=1`)
}
