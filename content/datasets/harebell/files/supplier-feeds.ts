import { rowDraw } from '../random'
import type { Variant } from '../variant'
import { type FeedLine, makeFeedLines, priceText } from './feed-lines'
import type { HarebellFile } from './harebell-file'
import { supplierNames } from './supplier-goods'
import { toWindows1252 } from './windows-1252'

/** F17: which files have what, by the number of the supplier's file from 0. No file has two faults. */
const faults = {
  windows1252: [2, 9, 21],
  decimalComma: [4, 11, 17, 25],
  renamed: [6, 19],
  total: [1, 8, 14, 20, 27],
  empty: [23],
  corrected: [12],
} as const

type Fault = keyof typeof faults

const usual = ['sku', 'description', 'supplier', 'pack', 'price', 'currency', 'valid_from']
const renamed = [
  ['item_code', 'name', 'vendor', 'pack_size', 'unit_price', 'ccy', 'from_date'],
  ['SKU No', 'Product', 'Supplier name', 'Pack', 'Cost price', 'Currency', 'Valid from'],
]

/**
 * `files/supplier_feeds/supplier-01-2024-09-02.csv` and so on: 29 suppliers' price lists and one correction, which
 * replaces the list it is named after. Lines are 6,848 without headers.
 */
export function supplierFeeds(variant: Variant): HarebellFile[] {
  return supplierNames.flatMap((_, n) => {
    const path = `files/supplier_feeds/supplier-${String(n + 1).padStart(2, '0')}-2024-09-02`
    const fault = faultOf(variant, n)
    if (fault === 'empty') return [{ path: `${path}.csv`, bytes: new Uint8Array() }]
    const lines = makeFeedLines(variant, n, { allGood: fault === 'total' })
    const file = { path: `${path}.csv`, bytes: encode(variant, n, lines, fault) }
    if (fault !== 'corrected') return [file]
    const right = lines.map((line, k) => correct(variant, line, k))
    return [file, { path: `${path}-correction.csv`, bytes: encode(variant, n, right, fault) }]
  })
}

function faultOf({ offset }: Variant, n: number): Fault | undefined {
  return (Object.keys(faults) as Fault[]).find((fault) => faults[fault].some((place) => place + offset === n))
}

/** The correction changes one price in nine. */
function correct(variant: Variant, line: FeedLine, k: number): FeedLine {
  const more = rowDraw(variant.seed, 'correction', k).int(3, 60)
  return k % 9 === 4 && line.pence !== null ? { ...line, pence: line.pence + more } : line
}

function encode(
  variant: Variant,
  n: number,
  lines: readonly FeedLine[],
  fault: Fault | undefined,
): Uint8Array {
  const turn = fault ? faults[fault].findIndex((place) => place + variant.offset === n) : 0
  // Half of those who write a decimal comma separate by semicolons, half quote.
  const separator = fault === 'decimalComma' && turn % 2 === 0 ? ';' : ','
  const header = fault === 'renamed' ? renamed[turn]! : usual
  const records = lines.map((line) => fieldsOf(line, fault === 'decimalComma'))
  if (fault === 'total') {
    const sum = lines.reduce((total, { pence }) => total + (pence ?? 0), 0)
    records.push(['TOTAL', '', '', '', priceText(sum), '', ''])
  }
  const end = fault === 'windows1252' ? '\r\n' : '\n'
  const text = [header, ...records].map((fields) =>
    fields.map((field) => quoted(field, separator)).join(separator),
  )
  const whole = `${text.join(end)}${end}`
  return fault === 'windows1252' ? toWindows1252(whole) : new TextEncoder().encode(whole)
}

function fieldsOf(line: FeedLine, hasComma: boolean): string[] {
  const price = line.badPrice ?? priceText(line.pence ?? 0)
  const shown = hasComma ? price.replace('.', ',') : price
  return [line.sku, line.description, line.supplier, line.pack, shown, 'GBP', line.validFrom]
}

function quoted(field: string, separator: string): string {
  return field.includes(separator) || field.includes('"') ? `"${field.replaceAll('"', '""')}"` : field
}
