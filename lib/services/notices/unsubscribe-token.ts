import { createHmac, timingSafeEqual } from 'node:crypto'

/** What the link that ends somebody's mail carries: who it is for, and that this installation made it. It does not expire. */
export function unsubscribeToken(personId: string, secret: string): string {
  return `${personId}.${seal(personId, secret)}`
}

/** Whose mail a token ends; undefined where it is none of ours. */
export function personOfToken(token: string, secret: string): string | undefined {
  const at = token.lastIndexOf('.')
  const personId = token.slice(0, at)
  const given = Buffer.from(token.slice(at + 1))
  const right = Buffer.from(seal(personId, secret))
  if (at < 1 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return personId
}

function seal(personId: string, secret: string): string {
  return createHmac('sha256', secret).update(`unsubscribe ${personId}`).digest('base64url')
}
