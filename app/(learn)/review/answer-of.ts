/** What was given for a card. */
export interface Given {
  readonly option?: string
  readonly rating?: 1 | 2 | 3 | 4
  readonly isRight: boolean
}

/** A name for an answer that no other has, also where the page is not served over https. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
