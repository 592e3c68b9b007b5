/** Names that lead into somebody's own network or nowhere. */
const privateEndings = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
]

/**
 * What is wrong with a link that other people are to open, or undefined. It is only ever shown, never fetched; it leads by
 * https to a host with a public name, so neither to an address of somebody's network nor to a script.
 */
export function publicLinkFault(text: string): string | undefined {
  if (!URL.canParse(text)) return 'Write the whole link, as in https://example.com/page.'
  const url = new URL(text)
  if (url.protocol !== 'https:') return 'A link begins with https://.'
  if (url.username || url.password) return 'Leave the name and the password out of the link.'
  // The parser writes every kind of IPv4 address as four numbers and puts IPv6 in brackets.
  const host = url.hostname.replace(/\.$/, '')
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return 'Link to a name, not to a numeric address.'
  const parts = host.split('.')
  if (parts.length < 2 || privateEndings.includes(parts.at(-1) ?? ''))
    return 'This leads into a private network. Link to something your manager can open.'
  return undefined
}
