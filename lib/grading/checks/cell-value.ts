import type { RecordedResult } from './recorded-result'

export type Cell = string | null
export type ResultColumn = RecordedResult['columns'][number]

const whole = new Set(['int2', 'int4', 'int8'])
const binary = new Set(['float4', 'float8'])
/** Below this share of a number, a difference of two binary fractions is rounding and nobody's mistake. */
const rounding = 1e-9

/** Whether a column holds numbers: compared by value. */
export function isNumber({ type }: ResultColumn): boolean {
  return whole.has(type) || binary.has(type) || type === 'numeric'
}

/** The difference of two cells of these columns that counts as none, relative to the expected one. */
export function toleranceOf(expected: ResultColumn, got: ResultColumn, asked = 0): number {
  return binary.has(expected.type) || binary.has(got.type) ? Math.max(asked, rounding) : asked
}

/** Whether two numbers, as text, are the same but for `tolerance` times the expected one. */
export function sameNumber(expected: string, got: string, tolerance: number): boolean {
  if (plainNumber(expected) === plainNumber(got)) return true
  if (tolerance === 0) return false
  const [wanted, found] = [Number(expected), Number(got)]
  return Math.abs(wanted - found) <= tolerance * Math.abs(wanted)
}

/** Without trailing zeros after the point, and without the sign of zero; as text, since numeric is wider than a double. */
export function plainNumber(value: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value
  return short === '-0' ? '0' : short
}

/** A cell in a sentence: `net 120,450`. Digits of ids and years stay together. */
export function cellInWords(value: Cell, column: ResultColumn): string {
  if (value === null) return 'NULL'
  if (value === '') return 'an empty text'
  if (!isNumber(column) || /(^|_)(id|year|no|seq)$/i.test(column.name)) return clipped(value)
  const [, sign = '', digits = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(value) ?? []
  return digits === '' ? value : `${sign}${digits.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`
}

function clipped(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value
}
