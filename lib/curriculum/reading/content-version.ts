import { createHash } from 'node:crypto'

/** Twelve hex digits of the SHA-256 of a value's JSON; keys in alphabetical order, so that order in a file is no change. */
export function contentVersion(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex').slice(0, 12)
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
