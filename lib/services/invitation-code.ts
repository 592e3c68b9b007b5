import { createHash, randomBytes } from 'node:crypto'

/** How long an invitation holds, in milliseconds. */
export const invitationLastsMs = 7 * 24 * 60 * 60_000

/** A random code of 32 URL-safe characters (192 bits), which no one guesses. */
export function newInvitationCode(): string {
  return randomBytes(24).toString('base64url')
}

/** All that is kept of a code: its SHA-256. */
export function invitationCodeHash(code: string): string {
  return createHash('sha256').update(code).digest('base64url')
}

/**
 * The link that somebody joins by. The code stands behind the `#`, which a browser sends to nobody: it is in no log of
 * a server or a proxy, and in no Referer. The origin is the configured one, never a Host header.
 */
export function invitationLink(url: string, code: string): string {
  return `${url}/join#${code}`
}
