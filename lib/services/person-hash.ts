import { createHash } from 'node:crypto'

/** Under what an erased person is remembered, to be forgotten again: the hash of a random id, which leads to nobody. */
export function personHash(personId: string): string {
  return createHash('sha256').update(personId).digest('hex')
}
