/** The header in which the server notes whose connection a request came on, over anything the client sent. */
export const peerHeader = 'x-cairn-peer'

/**
 * The address that a request is counted against: an IPv4 address, the /64 network of an IPv6 address (what one
 * customer is given), or `unknown`. `X-Forwarded-For` is believed only as far as our own proxies wrote it: with
 * `trustedProxies` of them, the entry that the outermost one appended.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  const seen = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined
  return network(seen || headers.get(peerHeader) || '')
}

function network(address: string): string {
  const plain = address.replace(/^\[|\](:\d+)?$/g, '').replace(/%.*$/, '')
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/i.exec(plain)
  if (v4?.[1]) return v4[1]
  if (!/^[0-9a-f:]+$/i.test(plain) || !plain.includes(':')) return 'unknown'
  return `${groups(plain).slice(0, 4).join(':')}::/64`
}

/** The eight groups of an IPv6 address, `::` written out. */
function groups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(missing).fill('0'), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  )
}
