/** Mistakes in the code of a unit of work: each is refused with what to write instead. */

/** Throws unless a transaction's body gave a generator. */
export function checkUnit(unit: unknown) {
  if (typeof unit === 'object' && unit !== null && 'next' in unit && !(Symbol.asyncIterator in unit)) return
  // The mistake is told by the error below; what the promise comes to interests nobody.
  if (unit instanceof Promise) unit.catch(() => undefined)
  throw new TypeError(
    'A transaction is a generator: `db.transaction(function* (tx) { … })`, with `yield*` where you would `await`.',
  )
}

/** Throws unless what a unit yielded is a statement made by its own `tx`. */
export function checkStatement(value: unknown, session: unknown) {
  if (!isStatement(value)) {
    throw new TypeError(
      `A unit of work can only yield statements, such as \`yield* rows(tx.select()…)\`; it yielded ${nameOf(value)}.`,
    )
  }
  if (value.session !== session) throw foreignStatement()
}

export const foreignStatement = () =>
  new TypeError(
    'Inside a unit of work every statement goes through its `tx`, and there is no transaction within it.',
  )

/** What every builder of Drizzle has beside its types. */
function isStatement(value: unknown): value is { readonly session: unknown } {
  return typeof value === 'object' && value !== null && 'session' in value && 'then' in value
}

function nameOf(value: unknown) {
  if (value instanceof Promise) return 'a promise, which it cannot wait for'
  if (typeof value !== 'object' || value === null) return String(value)
  return `a ${value.constructor?.name ?? 'bare object'}`
}
