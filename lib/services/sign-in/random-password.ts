import { randomInt } from 'node:crypto'

/** No letter that looks like a digit. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that Cairn makes and somebody reads out or copies, such as `k7wq-mzt3-9fbn-hd4xr`: 84 random bits. */
export function randomPassword(): string {
  return Array.from({ length: 20 }, (_, at) =>
    at % 5 === 4 && at < 19 ? '-' : alphabet[randomInt(alphabet.length)],
  ).join('')
}
