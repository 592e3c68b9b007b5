/**
 * Whether a changing request comes from our own pages or from something that is not a browser; the way of Go's
 * `http.CrossOriginProtection` (https://words.filippo.io/csrf/). A browser says where a request comes from in
 * Sec-Fetch-Site; on plain http, where it does not, Origin has to name the host that was asked or our public address.
 */
export function isSameSite(headers: Headers, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === headers.get('host') || origin === publicUrl
}
