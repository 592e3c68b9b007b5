import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Condition, scanIndex } from '@/app/(learn)/learn/components/index-scan'
import { countJoin, sumThroughJoin } from '@/app/(learn)/learn/components/join-rows'
import { hoursOfDay, offsetText, wallClock } from '@/app/(learn)/learn/components/local-clock'
import { seededOrder } from '@/app/(learn)/learn/components/seeded-order'
import { and, isIn, not, or, truths } from '@/app/(learn)/learn/components/three-values'

describe('what the join visualiser counts', () => {
  const items = {
    name: 'items',
    columns: ['order_id', 'pence'],
    rows: [
      [1, 460],
      [1, 460],
      [1, 250],
      [2, 410],
      [null, 5],
    ],
  }
  const refunds = {
    name: 'refunds',
    columns: ['order_id', 'back'],
    rows: [
      [1, 120],
      [1, 360],
      [null, 7],
    ],
  }

  test('an inner join multiplies the rows of each key and drops what has no partner', () => {
    expect(countJoin([items, refunds], 'order_id', 'inner')).toEqual([
      { key: '1', counts: [3, 2], joined: 6 },
      { key: '2', counts: [1, 0], joined: 0 },
    ])
  })

  test('a left join keeps what has no partner, once', () => {
    expect(countJoin([items, refunds], 'order_id', 'left').map(({ joined }) => joined)).toEqual([6, 1])
  })

  test('money is repeated with its rows', () => {
    expect(sumThroughJoin([items, refunds], 'order_id', 'inner', 'pence')).toEqual({
      before: 1585,
      after: 2340,
    })
    expect(sumThroughJoin([items, refunds], 'order_id', 'inner', 'back')).toEqual({
      before: 487,
      after: 1440,
    })
    expect(sumThroughJoin([items, refunds], 'order_id', 'inner', 'nothing')).toBeUndefined()
  })
})

describe('three truth values', () => {
  test('AND, OR and NOT as in SQL', () => {
    const table = truths.map((a) => truths.map((b) => [and(a, b), or(a, b)]))
    expect(table).toEqual([
      [
        [true, true],
        [false, true],
        [null, true],
      ],
      [
        [false, true],
        [false, false],
        [false, null],
      ],
      [
        [null, true],
        [false, null],
        [null, null],
      ],
    ])
    expect(truths.map(not)).toEqual([false, true, null])
  })

  test('NOT IN a list with NULL is never true', () => {
    expect(not(isIn(3, [1, null]))).toBeNull()
    expect(not(isIn(1, [1, null]))).toBe(false)
    expect(not(isIn(3, [1, 2]))).toBe(true)
    expect(isIn(null, [])).toBe(false)
  })
})

describe('the time ruler', () => {
  test.each([
    ['Europe/London', '2024-10-27', 25],
    ['Europe/London', '2024-10-26', 24],
    ['Europe/London', '2024-03-31', 23],
    ['America/Boise', '2024-11-03', 25],
    ['UTC', '2024-10-27', 24],
  ])('%s on %s has %i hours', (zone, date, count) => {
    expect(hoursOfDay(zone, date)).toHaveLength(count)
  })

  test('the repeated hour is there twice with two offsets', () => {
    const twice = hoursOfDay('Europe/London', '2024-10-27').filter(({ turn }) => turn)
    expect(twice.map(({ label, offset, turn }) => `${label} ${offsetText(offset)} ${turn}`)).toEqual([
      '01:00 +01:00 1',
      '01:00 +00:00 2',
    ])
  })

  test('wall clocks show the local date', () => {
    expect(wallClock('Europe/London', Date.UTC(2024, 9, 26, 23, 30))).toEqual({
      date: '2024-10-27',
      time: '00:30',
      offset: 60,
    })
    expect(offsetText(-420)).toBe('-07:00')
  })
})

describe('the index scan', () => {
  const rows = [2, 3, 4].flatMap((depot) => ['a', 'b', 'c'].map((day) => [depot, day] as const))
  const scan = (order: number[], conditions: [number, Condition][]) => {
    const entries = scanIndex(rows, order, new Map(conditions))
    return [entries.filter(({ read }) => read).length, entries.filter(({ match }) => match).length]
  }
  const is = (value: string | number): Condition => ({ from: value, to: value })

  test('equality on the leading column bounds the range, a condition on the later one alone does not', () => {
    expect(scan([0, 1], [[0, is(3)]])).toEqual([3, 3])
    expect(scan([0, 1], [[1, is('b')]])).toEqual([9, 3])
    expect(
      scan(
        [0, 1],
        [
          [0, is(3)],
          [1, is('b')],
        ],
      ),
    ).toEqual([1, 1])
  })

  test('behind a range the next column only filters', () => {
    expect(
      scan(
        [0, 1],
        [
          [0, { from: 3, to: 4 }],
          [1, is('b')],
        ],
      ),
    ).toEqual([6, 2])
    expect(
      scan(
        [1, 0],
        [
          [0, { from: 3, to: 4 }],
          [1, is('b')],
        ],
      ),
    ).toEqual([2, 2])
  })

  test('what is read is one run, and holds every match', () => {
    const value = fc.integer({ min: 0, max: 3 })
    const condition = fc.tuple(value, value).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { maxLength: 20 }),
        fc.constantFrom([0, 1], [1, 0]),
        fc.option(condition),
        fc.option(condition),
        (table, order, first, second) => {
          const conditions = new Map<number, Condition>()
          if (first) conditions.set(0, first)
          if (second) conditions.set(1, second)
          const entries = scanIndex(table, order, conditions)
          const runs = entries
            .map(({ read }) => (read ? 'x' : ' '))
            .join('')
            .trim()
          expect(runs).not.toContain(' ')
          const matching = table.filter((row) => {
            return [...conditions].every(
              ([at, { from, to }]) => Number(row[at]) >= Number(from) && Number(row[at]) <= Number(to),
            )
          })
          expect(entries.filter(({ match }) => match)).toHaveLength(matching.length)
        },
      ),
    )
  })
})

test('a seeded order holds every place once and depends on the seed alone', () => {
  fc.assert(
    fc.property(fc.nat(8), fc.string(), (count, seed) => {
      const order = seededOrder(count, seed)
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, place) => place))
      expect(seededOrder(count, seed)).toEqual(order)
    }),
  )
  expect(new Set(['a', 'b', 'c', 'd', 'e'].map((seed) => seededOrder(4, seed).join())).size).toBeGreaterThan(
    1,
  )
})
