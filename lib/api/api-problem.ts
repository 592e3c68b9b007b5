import type { ProblemDocument } from './contract/errors'

/** What the API, or the way to it, answered instead of what was asked for; `message` can be shown as it is. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  /** 0 where nothing answered. */
  readonly status: number
  /** `not-found`, `invalid`, …; `unreachable` where nothing answered, `unknown` where it was not our API that did. */
  readonly kind: string
  readonly title: string
  readonly faults: readonly { readonly path: string; readonly message: string }[]
  /** How it stands now, in a conflict. */
  readonly current: unknown
  readonly retryAfterSeconds: number | undefined

  constructor(document: ProblemDocument, options?: ErrorOptions) {
    const { type, title, status, detail, faults = [], current, retryAfterSeconds } = document
    super(faults.length > 0 ? faults.map((fault) => fault.message).join(' ') : (detail ?? title), options)
    this.status = status
    this.kind = type.replace(/^.*#problem-/, '')
    this.title = title
    this.faults = faults
    this.current = current
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Reads the problem document of an answer that is not a success. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const { status, headers } = response
  if (headers.get('content-type')?.startsWith('application/problem+json')) {
    const document: ProblemDocument | undefined = await response.json().catch(() => undefined)
    if (document) return new ApiProblem(document)
  }
  return new ApiProblem({
    type: 'unknown',
    status,
    title: 'The server did not answer as it should. Try again soon.',
  })
}

/** A connection that is down or breaks before the answer is here. */
export function unreachable(cause: unknown): ApiProblem {
  const title = 'The server cannot be reached. Check your connection and try again.'
  return new ApiProblem({ type: 'unreachable', status: 0, title }, { cause })
}

/** Whether the same request may well succeed later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false
  return error.status === 0 || error.status >= 500 || error.status === 408 || error.status === 429
}
