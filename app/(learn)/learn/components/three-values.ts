/** SQL's three truth values; null is "unknown". */
export type Truth = true | false | null

export const truths: readonly Truth[] = [true, false, null]

export function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false
  return a === null || b === null ? null : true
}

export function or(a: Truth, b: Truth): Truth {
  return not(and(not(a), not(b)))
}

export function not(a: Truth): Truth {
  return a === null ? null : !a
}

/** `=` on values that may be NULL. */
export function equals(a: number | null, b: number | null): Truth {
  return a === null || b === null ? null : a === b
}

/** `value in (list)`: the comparisons joined by OR. */
export function isIn(value: number | null, list: readonly (number | null)[]): Truth {
  return list.reduce<Truth>((found, member) => or(found, equals(value, member)), false)
}

export function truthText(value: Truth): string {
  return value === null ? 'NULL' : String(value)
}
