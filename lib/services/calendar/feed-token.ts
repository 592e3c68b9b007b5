import { createHash, randomBytes } from 'node:crypto'

/** A random token of 43 URL-safe characters (256 bits), which no one guesses. */
export function newFeedToken(): string {
  return randomBytes(32).toString('base64url')
}

/** All that is kept of a token: its SHA-256. */
export function feedTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
