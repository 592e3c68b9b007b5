import { describe, expect, test } from 'vitest'
import { platformRows } from './platform-rows'
import { countBy, variants } from './tables'

describe.each(variants)('who uses the warehouse of the $name variant', (variant) => {
  const people = platformRows(variant, 'meta.people')
  const grants = platformRows(variant, 'meta.grants')
  const queries = platformRows(variant, 'meta.query_log')
  const byName = new Map(people.map((person) => [person.user_name, person]))
  const pairs = (from: typeof queries) => {
    return new Set(
      from.flatMap(({ user_name, tables }) => {
        return String(tables)
          .split(', ')
          .map((table) => `${user_name} ${table}`)
      }),
    )
  }

  test('90 users: three leavers, six shared accounts, two for emergencies', () => {
    expect(people).toHaveLength(90)
    expect(byName.size).toBe(90)
    expect(people.filter(({ left_on }) => left_on !== null)).toHaveLength(3)
    expect(people.filter(({ is_shared }) => is_shared === true)).toHaveLength(6)
    expect(people.filter(({ is_break_glass }) => is_break_glass === true)).toHaveLength(2)
  })

  test('220 different grants, 90 direct and 130 through a role of the grantee', () => {
    expect(grants).toHaveLength(220)
    expect(new Set(grants.map(({ grant_id }) => grant_id)).size).toBe(220)
    expect(new Set(grants.map(({ grantee, object }) => `${grantee} ${object}`)).size).toBe(220)
    expect(grants.filter(({ granted_via }) => granted_via === 'direct')).toHaveLength(90)
    const inherited = grants.filter(({ granted_via }) => granted_via !== 'direct')
    expect(inherited).toHaveLength(130)
    expect(
      inherited.filter(({ grantee, granted_via }) => byName.get(grantee!)?.role !== granted_via),
    ).toEqual([])
    const known = new Set(platformRows(variant, 'meta.datasets').map(({ dataset_id }) => dataset_id))
    expect(grants.filter(({ object }) => !known.has(object!))).toEqual([])
    expect(grants.filter(({ grantee }) => grantee !== 'PUBLIC' && !byName.has(grantee!))).toEqual([])
  })

  test('F22: six grants of shared accounts, three of leavers, PUBLIC on the patients', () => {
    const shared = grants.filter(({ grantee }) => byName.get(grantee!)?.is_shared === true)
    const left = grants.filter(({ grantee }) => (byName.get(grantee!)?.left_on ?? null) !== null)
    const everybody = grants.filter(({ grantee }) => grantee === 'PUBLIC')
    expect(new Set(shared.map(({ grantee }) => grantee)).size).toBe(6)
    expect(shared).toHaveLength(6)
    expect(new Set(left.map(({ grantee }) => grantee)).size).toBe(3)
    expect(left).toHaveLength(3)
    expect(everybody.map(({ object }) => object)).toEqual(['pharm.patients'])
    // Looking at direct grants alone misses half of the shared accounts and two leavers.
    expect(shared.filter(({ granted_via }) => granted_via !== 'direct')).toHaveLength(3)
    expect(left.filter(({ granted_via }) => granted_via !== 'direct')).toHaveLength(2)
  })

  test('14 grants of employees, the emergency ones and PUBLIC were not used for 60 days', () => {
    const since = '2024-09-05'
    const lately = pairs(queries.filter(({ started_at }) => String(started_at) >= since))
    const ever = pairs(queries)
    const unused = grants.filter(({ grantee, object }) => !lately.has(`${grantee} ${object}`))
    const ordinary = unused.filter(({ grantee }) => byName.get(grantee!)?.is_break_glass === false)
    expect(unused).toHaveLength(17)
    expect(ordinary).toHaveLength(14)
    expect(ordinary.filter(({ grantee, object }) => !ever.has(`${grantee} ${object}`))).toHaveLength(7)
    const planted = ordinary.filter(({ grantee }) => {
      const person = byName.get(grantee!)
      return person?.is_shared === true || person?.left_on !== null
    })
    expect(planted).toEqual([])
  })

  test('nobody queries without a grant, nor after leaving', () => {
    const granted = new Set(grants.map(({ grantee, object }) => `${grantee} ${object}`))
    expect([...pairs(queries)].filter((pair) => !granted.has(pair))).toEqual([])
    const late = queries.filter(({ user_name, started_at }) => {
      const left = byName.get(user_name!)?.left_on ?? null
      return left !== null && String(started_at) >= String(left)
    })
    expect(late).toEqual([])
  })

  test('5,000 queries of 14 fingerprints, as many of each as Zipf would have', () => {
    expect(queries).toHaveLength(5000)
    expect(new Set(queries.map(({ query_id }) => query_id)).size).toBe(5000)
    const counts = [...countBy(queries, fingerprintOf).values()].sort((a, b) => b - a)
    expect(counts).toHaveLength(14)
    for (const [place, count] of counts.entries()) {
      expect(Math.abs(count / (1536 / (place + 1)) - 1)).toBeLessThan(0.03)
    }
    expect(new Set(queries.map(({ product }) => product)).size).toBe(4)
  })

  test('a query scans all that its tables hold by the day before it, as the manifest has it', () => {
    const files = platformRows(variant, 'lake.manifest').filter(({ path }) =>
      String(path).startsWith('warehouse/'),
    )
    for (const query of queries.filter((_, n) => n % 97 === 5)) {
      const tables = String(query.tables).split(', ')
      const day = String(query.started_at).slice(0, 10)
      const bytes = files
        .filter(({ path, partition_day }) => {
          return tables.includes(String(path).split('/')[1] as string) && String(partition_day) < day
        })
        .reduce((sum, file) => sum + Number(file.bytes), 0)
      expect(query.bytes_scanned).toBe(bytes)
    }
  })

  test("one product causes most of October's bill through a cheap query run every five minutes", () => {
    const october = queries.filter(({ started_at }) => String(started_at).startsWith('2024-10'))
    const bytesBy = (key: (row: (typeof queries)[number]) => string) => {
      const sums = new Map<string, number>()
      for (const query of october)
        sums.set(key(query), (sums.get(key(query)) ?? 0) + Number(query.bytes_scanned))
      return [...sums].sort((a, b) => b[1] - a[1])
    }
    const total = october.reduce((sum, { bytes_scanned }) => sum + Number(bytes_scanned), 0)
    const [product, bytes] = bytesBy(({ product }) => String(product))[0] as [string, number]
    expect(product).toBe('delivery')
    expect(bytes / total).toBeGreaterThan(0.5)
    const [costliest, sum] = bytesBy(fingerprintOf)[0] as [string, number]
    expect(sum / total).toBeGreaterThan(0.5)
    const runs = october.filter((query) => fingerprintOf(query) === costliest)
    const times = runs.map(({ started_at }) => Date.parse(String(started_at)))
    const gaps = times.slice(1).map((at, n) => at - (times[n] as number))
    expect(gaps.filter((gap) => gap === 5 * 60_000).length / gaps.length).toBeGreaterThan(0.97)
    const largest = new Map<string, number>()
    for (const query of october) {
      const key = fingerprintOf(query)
      largest.set(key, Math.max(largest.get(key) ?? 0, Number(query.bytes_scanned)))
    }
    const bigger = [...largest.values()].filter((most) => most > (largest.get(costliest) ?? 0))
    expect(bigger.length).toBeGreaterThanOrEqual(3)
  })
})

function fingerprintOf(query: Readonly<Record<string, unknown>>): string {
  return `${query.product}|${query.tables}|${query.predicate_columns}`
}
