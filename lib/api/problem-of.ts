import { ORPCError } from '@orpc/server'
import { domainErrorOf } from '@/lib/services/domain-error-of'
import {
  Conflict,
  Invalid,
  NotFound,
  Refused,
  TooMany,
  Unauthenticated,
  Unavailable,
} from '@/lib/services/errors'
import type { ProblemDocument, ProblemKind } from './contract/errors'
import { DoorError } from './door-error'
import { faultsOf, type Issue } from './faults'
import { problemKinds, problemType } from './problem-kinds'

/** A problem as it goes out. `unexpected` is set where the fault is ours and should be noted. */
export interface Problem {
  readonly document: ProblemDocument
  readonly headers: Readonly<Record<string, string>>
  readonly unexpected?: unknown
}

/** The one place where what went wrong becomes HTTP. Nothing of an unexpected error is told. */
export function problemOf(thrown: unknown, instance: string): Problem {
  const error = domainErrorOf(thrown)
  const make = (
    kind: ProblemKind,
    more: Partial<ProblemDocument> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Problem => {
    const { status, message: title } = problemKinds[kind]
    const detail =
      kind !== 'BROKEN' && error instanceof Error && !(error instanceof ORPCError) && error.message
    return {
      document: { type: problemType(kind), title, status, ...(detail ? { detail } : {}), instance, ...more },
      headers,
    }
  }
  if (error instanceof DoorError) return make(error.kind, {}, error.headers)
  if (error instanceof Unauthenticated) return make('UNAUTHENTICATED', {}, challenge)
  if (error instanceof Refused) return make('REFUSED')
  if (error instanceof NotFound) return make('NOT_FOUND')
  if (error instanceof Invalid) return make('INVALID', { faults: [...error.faults] })
  if (error instanceof Conflict) return make('CONFLICT', { current: error.current })
  if (error instanceof Unavailable) return make('UNAVAILABLE', {}, { 'retry-after': '5' })
  if (error instanceof TooMany) {
    const { retryAfterSeconds } = error
    return make('TOO_MANY', { retryAfterSeconds }, { 'retry-after': String(retryAfterSeconds) })
  }
  const issues = inputIssues(error)
  if (issues) return make('INVALID', { faults: faultsOf(issues) })
  return { ...make('BROKEN'), unexpected: error }
}

/** RFC 9110 asks for a challenge with every 401; this one opens no dialog in a browser. */
const challenge = { 'www-authenticate': 'Cookie realm="Cairn"' }

/** What oRPC found wrong with the input, told apart from an output that breaks its schema, which is our fault. */
function inputIssues(error: unknown): readonly Issue[] | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return undefined
  const { data } = error
  return typeof data === 'object' && data !== null && Array.isArray(data.issues) ? data.issues : undefined
}
