import type { Session } from './session'

interface Opened {
  readonly secret: string
  readonly session: Session
  /** In seconds, as the cookie itself says. */
  readonly expiresAt: number
}

/**
 * Cookies that were opened before: deriving the key and decrypting costs more than the rest of a small request, and
 * gives the same each time. Whether a session still holds is asked in the database all the same.
 */
export class OpenedSessions {
  readonly #opened = new Map<string, Opened>()
  constructor(readonly most: number) {}

  /** What a cookie's value opened to under this secret, while it has not expired. */
  find(value: string, secret: string, seconds: number): Session | undefined {
    const found = this.#opened.get(value)
    return found && found.secret === secret && found.expiresAt > seconds ? found.session : undefined
  }

  keep(value: string, opened: Opened): void {
    // The first in a map is the oldest.
    const [oldest] = this.#opened.size >= this.most ? this.#opened.keys() : []
    if (oldest !== undefined) this.#opened.delete(oldest)
    this.#opened.set(value, opened)
  }
}
