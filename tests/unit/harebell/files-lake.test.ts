import { describe, expect, test } from 'vitest'
import { toCsv } from '@/content/datasets/harebell/csv'
import { makeHarebellFiles } from '@/content/datasets/harebell/files/harebell-files'
import { readingsTable } from '@/content/datasets/harebell/ops/van-readings'
import { rowsOf, variants } from './tables'

interface Page {
  readonly cursor: string | null
  readonly responses: readonly {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: {
      readonly records?: readonly { record_id: string }[]
      readonly next_cursor?: string | null
    }
  }[]
}

describe.each(variants)('files of the $name variant', (variant) => {
  const files = makeHarebellFiles(variant)
  const lake = files.filter(({ path }) => path.startsWith('files/lake/'))

  test('122 files of their own path, the same bytes every time', () => {
    expect(files).toHaveLength(122)
    expect(new Set(files.map(({ path }) => path)).size).toBe(122)
    const again = new Map(makeHarebellFiles(variant).map(({ path, bytes }) => [path, Buffer.from(bytes)]))
    expect(files.filter(({ path, bytes }) => !again.get(path)?.equals(bytes))).toEqual([])
  })

  test('the lake has one file for each of the 91 days, and together they are ops.van_readings', () => {
    expect(lake).toHaveLength(91)
    const header = `${readingsTable.columns.map(({ name }) => name).join(',')}\n`
    const lines = lake.flatMap(({ path, bytes }) => {
      const text = new TextDecoder().decode(bytes)
      const day = /day=(\d{4}-\d\d-\d\d)\/part-0\.csv$/.exec(path)?.[1]
      expect(text.startsWith(header)).toBe(true)
      const rows = text.slice(header.length).trimEnd().split('\n')
      expect(rows.filter((row) => !row.split(',')[3]?.startsWith(`${day} `))).toEqual([])
      return rows
    })
    const table = toCsv({ table: readingsTable, rows: rowsOf(variant, 'ops.van_readings') })
    const expected = table.slice(header.length).trimEnd().split('\n')
    // As one text each: comparing 60,960 items one by one takes ten seconds.
    expect(lines.sort().join('\n') === expected.sort().join('\n')).toBe(true)
  })

  const pages: Page[] = JSON.parse(
    new TextDecoder().decode(files.find(({ path }) => path === 'files/weather_api/pages.json')?.bytes),
  ).pages

  test('F18: one page answers 429 first, one 503, one lists its last three records twice', () => {
    expect(pages).toHaveLength(40)
    const statuses = pages.flatMap(({ responses }) => responses.map(({ status }) => status))
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    expect(statuses.filter((status) => status === 503)).toHaveLength(1)
    expect(statuses.filter((status) => status === 200)).toHaveLength(40)
    const busy = pages.find(({ responses }) => responses[0]?.status === 429)
    expect(Number(busy?.responses[0]?.headers['Retry-After'])).toBeGreaterThan(0)
    const repeats = pages.flatMap((page) => {
      const ids = recordsOf(page).map(({ record_id }) => record_id)
      return ids.length === new Set(ids).size ? [] : [ids]
    })
    expect(repeats).toHaveLength(1)
    expect(repeats[0]?.slice(-3)).toEqual(repeats[0]?.slice(-6, -3))
  })

  test('following the cursors gives 5,952 records, eight a day for each depot over 93 days', () => {
    const byCursor = new Map(pages.map((page) => [page.cursor, page]))
    const seen = new Set<string>()
    let cursor: string | null = null
    let visits = 0
    do {
      const page: Page = byCursor.get(cursor)!
      for (const { record_id } of recordsOf(page)) seen.add(record_id)
      cursor = page.responses.at(-1)!.body.next_cursor ?? null
      visits++
    } while (cursor !== null)
    expect(visits).toBe(40)
    expect(seen.size).toBe(5952)
  })
})

function recordsOf(page: Page) {
  return page.responses.at(-1)?.body.records ?? []
}
