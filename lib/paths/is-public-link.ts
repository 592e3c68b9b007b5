/** Whether a link may stand in a path: https, without a name or password in it, and not to this machine or a bare host. */
export function isPublicLink(text: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(text) || !URL.canParse(text)) return false
  const { protocol, username, password, hostname } = new URL(text)
  if (protocol !== 'https:' || username !== '' || password !== '') return false
  return (
    hostname.includes('.') && !isPrivateAddress(hostname) && !/\.(localhost|local|internal)$/.test(hostname)
  )
}

/** An address that leads somewhere else for each reader: IPv6 in brackets holds no dot, so only IPv4 gets here. */
function isPrivateAddress(hostname: string): boolean {
  return /^(\d+\.){3}\d+$/.test(hostname) || hostname.startsWith('[')
}
