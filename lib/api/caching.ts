/** The curriculum is the same for everyone and changes with a build; a browser asks again after five minutes. */
const sharedCaching = 'public, max-age=300, stale-while-revalidate=86400'

/** What is personal is in no cache, neither between here and the reader nor in the reader's browser. */
const privateCaching = 'private, no-store'

/**
 * The caching headers of an answer; the curriculum's carry its version as their tag. A personal answer may have a tag of
 * its own: whoever holds one, such as a script, can ask whether it is still the same.
 */
export function cachingHeaders(
  endpoint: string,
  curriculumVersion: string,
  tag?: string,
): Record<string, string> {
  return endpoint.startsWith('curriculum.')
    ? { 'cache-control': sharedCaching, etag: `"${curriculumVersion}"` }
    : { 'cache-control': privateCaching, ...(tag ? { etag: tag } : {}) }
}

/** Whether what the reader has is what they would get (RFC 9110, If-None-Match with weak comparison). */
export function isUnchanged(request: Headers, etag: string | undefined): boolean {
  const held = request.get('if-none-match')
  if (held === null || etag === undefined) return false
  return held === '*' || held.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
