/** What limits a page beside its scripts: `script-src` stands in each document, where the build writes the hashes of its own inline scripts. */
const contentSecurityPolicy = [
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
].join('; ')

const everywhere = { 'X-Content-Type-Options': 'nosniff' } as const

/** Scripts, which a worker may be: only what limits them. A first visit fetches many, and each header counts. */
const forScripts = { ...everywhere, 'Content-Security-Policy': contentSecurityPolicy } as const

const forAllElse = {
  ...forScripts,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** The security headers of whatever is at a path. */
export function securityHeaders(path: string): Readonly<Record<string, string>> {
  if (!path.startsWith('/_next/static/')) return forAllElse
  return path.endsWith('.js') ? forScripts : everywhere
}
