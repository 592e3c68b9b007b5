import { describe, expect, test } from 'vitest'
import { platformRows } from './platform-rows'
import { countBy, variants } from './tables'

const day = 86_400_000

describe.each(variants)('the bill of the $name variant', (variant) => {
  const bill = platformRows(variant, 'meta.cloud_bill')
  const october = bill.filter(({ charge_period_start }) => String(charge_period_start).startsWith('2024-10'))
  const sum = (rows: typeof bill, column: string) =>
    rows.reduce((total, row) => total + Number(row[column]), 0)

  test('6,000 charges from August to October, 1,320 of them without tags', () => {
    expect(bill).toHaveLength(6000)
    expect(new Set(bill.map(({ charge_id }) => charge_id)).size).toBe(6000)
    const months = new Set(bill.map(({ charge_period_start }) => String(charge_period_start).slice(0, 7)))
    expect(months).toEqual(new Set(['2024-08', '2024-09', '2024-10']))
    expect(bill.filter(({ tags }) => tags === null)).toHaveLength(1320)
  })

  test('costs are whole cents and tags are JSON', () => {
    const costs = ['list_cost', 'contracted_cost', 'effective_cost', 'billed_cost']
    expect(bill.filter((row) => costs.some((column) => !Number.isInteger(row[column])))).toEqual([])
    for (const { tags } of bill) if (tags !== null) expect(typeof JSON.parse(String(tags))).toBe('object')
  })

  test('F21: a development cluster runs for four days and nights, and never else', () => {
    const runaway = bill.filter(({ resource_id }) => resource_id === 'dev-cluster-9')
    expect(runaway).toHaveLength(96)
    const days = new Set(runaway.map(({ charge_period_start }) => String(charge_period_start).slice(0, 10)))
    expect([...days].sort()).toEqual(
      [0, 1, 2, 3].map((n) => {
        return new Date(Date.UTC(2024, 9, 11) + (n + variant.offset) * day).toISOString().slice(0, 10)
      }),
    )
  })

  test('F21: a commitment is billed once and spread over what it covers: October adds up either way', () => {
    const purchases = bill.filter(({ charge_category }) => charge_category === 'Purchase')
    expect(purchases).toHaveLength(1)
    expect(purchases[0]?.effective_cost).toBe(0)
    expect(sum(october, 'effective_cost')).toBe(sum(october, 'billed_cost'))
    const twice = sum(october, 'effective_cost') + Number(purchases[0]?.billed_cost)
    expect(twice).toBeGreaterThan(1.05 * sum(october, 'billed_cost'))
    const covered = october.filter((row) => Number(row.effective_cost) > Number(row.billed_cost))
    expect(covered.length).toBe((31 - variant.offset) * 24)
  })

  test('list prices are 15 to 21 per cent above what October cost', () => {
    const ratio = sum(october, 'list_cost') / sum(october, 'billed_cost')
    expect(ratio).toBeGreaterThan(1.15)
    expect(ratio).toBeLessThan(1.21)
  })

  test('what cannot be put to any product is under four per cent of October', () => {
    const tagged = new Set(bill.filter(({ tags }) => tags !== null).map(({ resource_id }) => resource_id))
    const orphans = october.filter(({ resource_id }) => !tagged.has(resource_id!))
    expect(new Set(orphans.map(({ resource_id }) => resource_id)).size).toBe(6)
    expect(sum(orphans, 'effective_cost') / sum(october, 'effective_cost')).toBeLessThan(0.04)
  })

  test('the warehouse costs by what was scanned that day', () => {
    const scanned = new Map<string, number>()
    for (const { started_at, bytes_scanned } of platformRows(variant, 'meta.query_log')) {
      const on = String(started_at).slice(0, 10)
      scanned.set(on, (scanned.get(on) ?? 0) + Number(bytes_scanned))
    }
    for (const row of bill.filter(({ resource_id }) => resource_id === 'warehouse-main')) {
      const bytes = scanned.get(String(row.charge_period_start).slice(0, 10)) ?? 0
      expect(Math.abs(Number(row.list_cost) - bytes / 5e7)).toBeLessThan(1)
    }
  })

  test('the production cluster is charged every hour and needs less at night', () => {
    const cluster = bill.filter(({ resource_id }) => resource_id === 'prod-cluster')
    expect(cluster).toHaveLength(92 * 24)
    const at = (hour: string) => {
      return sum(
        cluster.filter(({ charge_period_start }) => String(charge_period_start).slice(11, 13) === hour),
        'list_cost',
      )
    }
    expect(at('20')).toBeGreaterThan(4 * at('03'))
  })
})

describe.each(variants)('the files of the $name variant', (variant) => {
  const files = platformRows(variant, 'lake.manifest')

  test('20,000 of them, 14,000 under 4 MB, none in between', () => {
    expect(files).toHaveLength(20_000)
    expect(new Set(files.map(({ path }) => path)).size).toBe(20_000)
    expect(files.filter(({ bytes }) => Number(bytes) < 4_000_000)).toHaveLength(14_000)
    expect(files.filter(({ bytes }) => Number(bytes) < 4 * 1024 * 1024)).toHaveLength(14_000)
  })

  test('one partition has ten times as many small files as any other', () => {
    const small = files.filter(({ path, bytes }) => {
      return String(path).startsWith('lake/') && Number(bytes) < 4_000_000
    })
    const [hot, next] = [...countBy(small, ({ partition_day }) => partition_day)].sort((a, b) => b[1] - a[1])
    expect(hot?.[0]).toBe(variant.offset === 0 ? '2024-11-03' : '2024-11-02')
    expect(hot?.[1]).toBeGreaterThan(10 * (next?.[1] ?? 0))
  })

  test('a file lies in its day, with its times in order and vans from 1 to 60', () => {
    const wrong = files.filter(
      ({ path, partition_day, min_ts, max_ts, min_van, max_van, bytes, record_count }) => {
        const inDay = [min_ts, max_ts].every((at) => String(at).startsWith(String(partition_day)))
        const vans =
          min_van === null ||
          (1 <= Number(min_van) && Number(min_van) <= Number(max_van) && Number(max_van) <= 60)
        const some = Number(bytes) > 0 && Number(record_count) > 0
        return !(
          inDay &&
          String(min_ts) <= String(max_ts) &&
          vans &&
          some &&
          String(path).includes(`day=${partition_day}/`)
        )
      },
    )
    expect(wrong).toEqual([])
  })

  test('the archive is a thousandth of a petabyte, and some files came after their day was merged', () => {
    const archive = files.filter(({ path }) => String(path).startsWith('lake/'))
    const bytes = archive.reduce((total, file) => total + Number(file.bytes), 0)
    expect(bytes / 1e12).toBeGreaterThan(0.85)
    expect(bytes / 1e12).toBeLessThan(1.15)
    const merged = (on: unknown) => ((Date.parse(String(on)) - Date.UTC(2024, 7, 5)) / day) * 4 + 4
    const late = archive.filter(({ partition_day, snapshot }) => Number(snapshot) > merged(partition_day))
    expect(late.length).toBeGreaterThan(800)
  })
})
