import { describe, expect, test } from 'vitest'
import { platformRows } from './platform-rows'
import { countBy, variants } from './tables'

const time = (value: unknown) => Date.parse(String(value))
const planned = {
  ...{ load_orders: 9, load_customers: 6, load_products: 4, load_refunds: 7, load_routes: 7 },
  ...{ clean_orders: 16, product_dim: 5, clean_deliveries: 15, daily_sales: 21, on_time: 13 },
  ...{ finance_export: 10, depot_dashboard: 18 },
}

describe.each(variants)('the runs of the $name variant', (variant) => {
  const runs = platformRows(variant, 'meta.job_runs')
  const nightly = runs.filter(({ dag_id }) => dag_id === 'nightly')
  const loads = nightly.filter(({ task_id }) => task_id === 'load_orders')
  const shifted = (day: string) => {
    return new Date(Date.parse(day) + variant.offset * 86_400_000).toISOString().slice(0, 10)
  }

  test('2,400 tries, numbered as they started, each longer than nothing', () => {
    expect(runs).toHaveLength(2400)
    expect(new Set(runs.map(({ run_id }) => run_id)).size).toBe(2400)
    const starts = runs.map(({ started_at }) => time(started_at))
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(runs.filter(({ started_at, ended_at }) => time(ended_at) <= time(started_at))).toEqual([])
  })

  test('half of the runs of each nightly task take the planned minutes: 131 together', () => {
    const medians = Object.keys(planned).map((task) => {
      const lasted = nightly
        .filter(({ task_id, state }) => task_id === task && state === 'success')
        .map(({ started_at, ended_at }) => (time(ended_at) - time(started_at)) / 60_000)
        .sort((a, b) => a - b)
      return [task, Math.round(lasted[Math.floor(lasted.length / 2)] as number)]
    })
    expect(Object.fromEntries(medians)).toEqual(planned)
    expect(medians.reduce((sum, [, minutes]) => sum + Number(minutes), 0)).toBe(131)
    expect(new Set(nightly.map(({ task_id }) => task_id)).size).toBe(12)
  })

  test('F19: one load of orders succeeds with nothing', () => {
    const empty = loads.filter(({ state, rows_out }) => state === 'success' && rows_out === 0)
    expect(empty.map(({ logical_date }) => logical_date)).toEqual([shifted('2024-09-12')])
  })

  test('F19: one day has no run of anything', () => {
    const days = new Set(runs.map(({ logical_date }) => String(logical_date)))
    expect(days.size).toBe(90)
    expect(days.has(shifted('2024-09-21'))).toBe(false)
  })

  test('F19: two runs were made twice', () => {
    const done = countBy(
      runs.filter(({ state }) => state === 'success'),
      ({ dag_id, task_id, logical_date }) => `${dag_id} ${task_id} ${logical_date}`,
    )
    expect([...done].filter(([, count]) => count > 1)).toEqual([
      [`nightly load_orders ${shifted('2024-10-02')}`, 2],
      [`nightly finance_export ${shifted('2024-10-23')}`, 2],
    ])
  })

  test('load_orders fails for good once, and is tried again often', () => {
    const failed = runs.filter(({ state }) => state === 'failed')
    expect(failed.map(({ task_id, logical_date }) => `${task_id} ${logical_date}`)).toEqual([
      `load_orders ${shifted('2024-10-08')}`,
    ])
    const outage = loads.filter(({ logical_date }) => logical_date === shifted('2024-10-08'))
    expect(outage.map(({ state }) => state)).toEqual(['up_for_retry', 'up_for_retry', 'failed', 'success'])
    expect(time(outage[3]?.started_at) - time(outage[2]?.ended_at)).toBeGreaterThan(6 * 3_600_000)
    expect(loads.filter(({ state }) => state === 'up_for_retry')).toHaveLength(66)
  })

  test('a try that fails moves no rows, one that succeeds says how many', () => {
    const wrong = runs.filter(({ state, rows_in, rows_out }) => {
      return (state === 'success') === (rows_in === null || rows_out === null)
    })
    expect(wrong).toEqual([])
  })

  test('what was loaded are the orders of the day, more on Fridays than on Sundays', () => {
    const placed = countBy(platformRows(variant, 'shop.orders'), ({ placed_at }) =>
      String(placed_at).slice(0, 10),
    )
    const loaded = loads.filter(({ state, rows_out }) => state === 'success' && rows_out !== 0)
    expect(loaded).toHaveLength(90)
    for (const { logical_date, rows_out } of loaded) expect(rows_out).toBe(placed.get(String(logical_date)))
    const mean = (weekday: number) => {
      const rows = loaded.filter(({ logical_date }) => new Date(String(logical_date)).getUTCDay() === weekday)
      return rows.reduce((sum, { rows_out }) => sum + Number(rows_out), 0) / rows.length
    }
    expect(mean(5)).toBeGreaterThan(1.3 * mean(0))
  })

  test('suppliers are not paid on weekends, nor on the bank holiday', () => {
    const days = runs
      .filter(({ task_id }) => task_id === 'pay_suppliers')
      .map(({ logical_date }) => String(logical_date))
    expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([])
    expect(days).not.toContain('2024-08-26')
    expect(new Set(days).size).toBe(64)
  })

  test('refunds are usually loaded before the orders are clean, but not always', () => {
    const lasted = nightly
      .filter(({ task_id, state }) => task_id === 'load_refunds' && state === 'success')
      .map(({ started_at, ended_at }) => (time(ended_at) - time(started_at)) / 60_000)
    const slow = lasted.filter((minutes) => minutes > planned.load_orders + planned.clean_orders)
    expect(slow.length).toBeGreaterThanOrEqual(3)
    expect(slow.length).toBeLessThan(15)
  })
})

describe('the lineage', () => {
  const [variant] = variants
  const edges = platformRows(variant!, 'meta.lineage_edges')
  const datasets = platformRows(variant!, 'meta.datasets')

  test('has 140 different edges between the 70 data sets, the same in both variants', () => {
    expect(datasets).toHaveLength(70)
    expect(new Set(datasets.map(({ dataset_id }) => dataset_id)).size).toBe(70)
    expect(edges).toHaveLength(140)
    expect(new Set(edges.map((edge) => Object.values(edge).join(' '))).size).toBe(140)
    const ids = new Set(datasets.map(({ dataset_id }) => dataset_id))
    expect(
      edges.filter(({ src_dataset, dst_dataset }) => !ids.has(src_dataset!) || !ids.has(dst_dataset!)),
    ).toEqual([])
    expect(new Set(edges.map(({ use }) => use))).toEqual(new Set(['value', 'filter']))
    for (const table of ['meta.lineage_edges', 'meta.datasets']) {
      expect(platformRows(variants[1]!, table)).toEqual(platformRows(variant!, table))
    }
  })

  test('every data set has one writing job and an owner whom meta.people knows', () => {
    const writers = countBy(
      [...new Set(edges.map(({ job, dst_dataset }) => `${dst_dataset} ${job}`))].map((pair) => ({ pair })),
      ({ pair }) => String(pair).split(' ')[0],
    )
    expect([...writers].filter(([, count]) => count > 1)).toEqual([])
    const roles = new Set(platformRows(variant!, 'meta.people').map(({ role }) => role))
    expect(datasets.filter(({ owner_role }) => !roles.has(owner_role!))).toEqual([])
  })

  test('the nightly run reads what it has written along a way of 71 minutes; one chain takes 131', () => {
    const tasks = Object.keys(planned)
    const jobs = edges.filter(({ job }) => tasks.includes(String(job)))
    expect(new Set(jobs.map(({ job }) => job)).size).toBe(12)
    const writer = new Map(jobs.map(({ dst_dataset, job }) => [dst_dataset, String(job)]))
    const waitsFor = (task: string) => [
      ...new Set(
        jobs
          .filter(({ job, src_dataset }) => job === task && writer.has(src_dataset!))
          .map(({ src_dataset }) => writer.get(src_dataset!) as string),
      ),
    ]
    const end = (task: string): number => {
      return planned[task as keyof typeof planned] + Math.max(0, ...waitsFor(task).map(end))
    }
    expect(Math.max(...tasks.map(end))).toBe(71)
    expect(waitsFor('daily_sales').sort()).toEqual(['clean_orders', 'load_refunds', 'product_dim'])
    // Two reads need no edge of their own: what they wait for waits already.
    expect(waitsFor('depot_dashboard')).toContain('clean_orders')
    expect(waitsFor('finance_export')).toContain('load_refunds')
  })

  test('temp_c reaches nine data sets, its table 31; one alert hangs on a filter alone', () => {
    const reach = (start: string, from: (edge: (typeof edges)[number]) => string, to: typeof from) => {
      const seen = new Set<string>()
      const next = [start]
      for (let at = next.pop(); at !== undefined; at = next.pop()) {
        for (const edge of edges) {
          if (from(edge) !== at || seen.has(to(edge))) continue
          seen.add(to(edge))
          next.push(to(edge))
        }
      }
      return seen
    }
    const columns = reach(
      'curated.van_readings temp_c',
      (edge) => `${edge.src_dataset} ${edge.src_column}`,
      (edge) => `${edge.dst_dataset} ${edge.dst_column}`,
    )
    expect(new Set([...columns].map((column) => column.split(' ')[0])).size).toBe(9)
    expect(columns).toContain('alert.warm_van van_id')
    const tables = reach(
      'curated.van_readings',
      (edge) => String(edge.src_dataset),
      (edge) => String(edge.dst_dataset),
    )
    expect(tables.size).toBe(31)
    const cycle = reach(
      'ml.van_failure',
      (edge) => String(edge.src_dataset),
      (edge) => String(edge.dst_dataset),
    )
    expect(cycle).toContain('ml.van_failure')
  })
})
