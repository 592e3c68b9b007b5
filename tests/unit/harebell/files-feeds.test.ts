import { describe, expect, test } from 'vitest'
import { makeHarebellFiles } from '@/content/datasets/harebell/files/harebell-files'
import { variants } from './tables'

interface Feed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly isUtf8: boolean
  readonly header: string[]
  readonly lines: string[][]
}

const usual = ['sku', 'description', 'supplier', 'pack', 'price', 'currency', 'valid_from']

describe.each(variants)('supplier feeds of the $name variant', (variant) => {
  const feeds = makeHarebellFiles(variant)
    .filter(({ path }) => path.startsWith('files/supplier_feeds/'))
    .map(({ path, bytes }) => read(path.slice('files/supplier_feeds/'.length), bytes))
  const names = (chosen: readonly Feed[]) => chosen.map(({ name }) => name)
  const windows1252 = feeds.filter(({ isUtf8 }) => !isUtf8)
  const decimalComma = feeds.filter(({ lines }) => lines.some((line) => /^\d+,\d\d$/.test(line[4] ?? '')))
  const renamed = feeds.filter(({ header }) => header.length > 1 && header.join() !== usual.join())
  const withTotal = feeds.filter(({ lines }) => lines.some(([sku]) => sku === 'TOTAL'))
  const empty = feeds.filter(({ bytes }) => bytes.length === 0)
  const corrections = feeds.filter(({ name }) => name.includes('correction'))

  test('there are 30 files with 6,848 lines beside their headers, seven fields in each', () => {
    expect(feeds).toHaveLength(30)
    const lines = feeds.flatMap((feed) => feed.lines)
    expect(lines).toHaveLength(6848)
    expect(lines.filter((line) => line.length !== 7)).toEqual([])
  })

  test('F17: 3 in Windows-1252, 4 with decimal commas, 2 renamed headers, 5 TOTAL rows, 1 empty, 1 correction', () => {
    const faulty = [windows1252, decimalComma, renamed, withTotal, empty, corrections]
    expect(faulty.map((list) => list.length)).toEqual([3, 4, 2, 5, 1, 1])
    expect(new Set(faulty.flatMap(names)).size).toBe(16)
    for (const { lines } of decimalComma) {
      expect(lines.filter((line) => /^\d+\.\d\d$/.test(line[4] ?? ''))).toEqual([])
    }
  })

  test('what is in Windows-1252 is neither UTF-8 nor Latin-1, and as itself it has the letters of the others', () => {
    for (const { bytes } of windows1252) {
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
      expect([...bytes].some((byte) => byte >= 0x80 && byte < 0xa0)).toBe(true)
    }
    const letters = new Set(
      feeds.flatMap(({ lines }) => lines.map(([, description]) => description)).join(''),
    )
    expect([...letters].filter((letter) => /[^\w .,’À-ÿ]/.test(letter))).toEqual([])
  })

  test('a TOTAL is the sum of the prices above it, to the penny', () => {
    for (const { lines } of withTotal) {
      expect(lines.at(-1)?.[0]).toBe('TOTAL')
      const pence = lines.slice(0, -1).map((line) => Math.round(Number(line[4]) * 100))
      const shown = Math.round(Number(lines.at(-1)?.[4]) * 100)
      expect(pence.reduce((sum, one) => sum + one, 0)).toBe(shown)
    }
  })

  test('the correction has the lines of the list it replaces, with a ninth of the prices changed', () => {
    const [correction] = corrections
    const original = feeds.find(({ name }) => name === correction?.name.replace('-correction', ''))
    const changed = correction?.lines.filter((line, n) => line.join() !== original?.lines[n]?.join())
    expect(original?.lines).toHaveLength(correction?.lines.length ?? 0)
    expect(changed?.length).toBeGreaterThan(20)
    expect(changed?.length).toBeLessThan(30)
  })

  test('some lines cannot be used, none of them in a file with a TOTAL', () => {
    const bad = feeds.map(({ lines }) => lines.filter((line) => line[0] !== 'TOTAL' && isBad(line)).length)
    expect(bad.reduce((sum, count) => sum + count, 0)).toBe(24 * 4)
    for (const { lines } of withTotal) expect(lines.slice(0, -1).filter(isBad)).toEqual([])
  })

  test('reading prices through a float and cutting off loses pennies', () => {
    const prices = feeds
      .flatMap(({ lines }) => lines.map((line) => line[4] ?? ''))
      .filter((p) => /^\d+\.\d\d$/.test(p))
    const wrong = prices.filter((price) => Math.trunc(Number(price) * 100) !== Number(price.replace('.', '')))
    expect(wrong.length).toBeGreaterThan(100)
  })
})

function isBad([sku, , , , price, , validFrom]: readonly string[]): boolean {
  return sku === '' || !/^\d+[.,]\d\d$/.test(price ?? '') || validFrom === '2024-09-31'
}

function read(name: string, bytes: Uint8Array): Feed {
  let text: string
  let isUtf8 = true
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = decodeWindows1252(bytes)
    isUtf8 = false
  }
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== '')
  const separator = header?.includes(';') ? ';' : ','
  return {
    ...{ name, bytes, isUtf8 },
    header: header?.split(separator) ?? [],
    lines: lines.map((line) => fields(line, separator)),
  }
}

/** Written out, for Node 20 takes the name windows-1252 for Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const special: Record<number, string> = { 128: '€', 146: '’', 150: '–', 156: 'œ' }
  return [...bytes].map((byte) => special[byte] ?? String.fromCharCode(byte)).join('')
}

/** One line's fields; none of these files has a line break in a field. */
function fields(line: string, separator: string): string[] {
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^${separator}]*)${separator}`, 'g')
  return [...`${line}${separator}`.matchAll(pattern)].map(([, field = '']) => {
    return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
  })
}
