/** What a log may hold of an error. */
export interface ErrorDescription {
  readonly name: string
  readonly message?: string
  readonly code?: string
  /** Where it was thrown. */
  readonly at: readonly string[]
  readonly cause?: ErrorDescription
}

/**
 * Describes an error for the log without what people wrote: messages of Cairn's own errors and of mistakes in the code
 * say nothing of them, while those of a schema or a driver may quote values, so of those only the name stays.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const { name, message, stack = '', cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name,
    ...(speaksOfCodeAlone.has(name) ? { message } : {}),
    ...(code ? { code } : {}),
    at: at.slice(0, 12).map((line) => line.trim()),
    ...(cause instanceof Error && depth < 3 ? { cause: describeError(cause, depth + 1) } : {}),
  }
}

const speaksOfCodeAlone = new Set([
  'TypeError',
  'RangeError',
  'ReferenceError',
  'PlanError',
  'StatementFailed',
  'DatabaseUnavailable',
  'MissingRow',
  'EnvironmentFault',
])
