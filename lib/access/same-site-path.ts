const fallback = '/roadmap'

/**
 * Where to go after signing in: `wanted` if it is a path on this site, else `/roadmap`.
 * A browser reads `\` as `/`, drops tabs and line breaks, and takes `//host` for another site, so anything
 * that does not come back from the URL parser on the same origin is refused.
 */
export function sameSitePath(wanted: string | null | undefined, otherwise: string = fallback): string {
  if (!wanted?.startsWith('/') || wanted.length > 2_000) return otherwise
  if (wanted.startsWith('//') || hasTrickCharacter(wanted)) return otherwise
  const here = 'http://here.invalid'
  if (!URL.canParse(wanted, here)) return otherwise
  const url = new URL(wanted, here)
  if (url.origin !== here || url.pathname.startsWith('//')) return otherwise
  return `${url.pathname}${url.search}${url.hash}`
}

function hasTrickCharacter(text: string): boolean {
  return [...text].some((character) => character === '\\' || character < ' ' || character === '\u007f')
}
