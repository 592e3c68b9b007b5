import type { doorProblems } from './contract/errors'

/** A request that is turned away before an endpoint sees it. */
export class DoorError extends Error {
  override readonly name = 'DoorError'

  constructor(
    readonly kind: keyof typeof doorProblems,
    message?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
  }
}
