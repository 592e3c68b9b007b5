import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullScale, layOutStrip, smallScale } from '@/app/ui/week-strip/lay-out-strip'
import { addDays } from '@/lib/planner/local-date'
import type { PlannedWeek } from '@/lib/planner/plan'

const monday = '2027-03-01'
const dayWidth = fullScale.day
const week = (after: number, slots: readonly (readonly [number, string, number])[]): PlannedWeek => ({
  monday: addDays(monday, after * 7),
  capacity: 240,
  used: slots.reduce((sum, [, , minutes]) => sum + minutes, 0),
  slots: slots.map(([day, step, minutes]) => ({ day: addDays(monday, after * 7 + day), step, minutes })),
})
const due = (day: string, label = 'Target') => ({ day, label, late: false })

describe('weeks', () => {
  const layout = layOutStrip(
    [
      week(0, [
        [0, 'a', 30],
        [0, 'b', 30],
        [2, 'b', 60],
      ]),
      week(3, [[6, 'c', 15]]),
    ],
    [],
    '2027-03-03',
  )

  test('stand side by side, with one gap for the weeks off between them', () => {
    expect(layout.weeks.map(({ monday, empty }) => [monday, empty])).toEqual([
      ['2027-03-01', 0],
      ['2027-03-08', 2],
      ['2027-03-22', 0],
    ])
  })

  test('carry their days in proportion, stacked on the ground', () => {
    const [a, b, c] = layout.weeks[0]!.blocks
    expect(a!.y + a!.height).toBeCloseTo(layout.ground)
    expect(b!.y + b!.height).toBeCloseTo(a!.y)
    expect(c!.height).toBeCloseTo(a!.height + b!.height)
    expect(c!.x - a!.x).toBe(2 * dayWidth)
    expect(layout.weeks[2]!.blocks[0]!.height).toBeCloseTo(c!.height / 4)
  })

  test('begin with this week, also where nothing is studied in it', () => {
    const later = layOutStrip([week(1, [[0, 'a', 30]])], [], '2027-03-04')
    expect(later.weeks.map(({ monday, empty }) => [monday, empty])).toEqual([
      ['2027-03-01', 1],
      ['2027-03-08', 0],
    ])
  })

  test('of the plan it is held against are outlines on the same ground, weeks that only it has included', () => {
    const after = [week(0, [[0, 'a', 60]])]
    const before = [week(0, [[0, 'a', 30]]), week(1, [[2, 'a', 30]])]
    const { weeks, ground } = layOutStrip(after, [], monday, { before })
    expect(weeks.map(({ blocks, ghosts, empty }) => [blocks.length, ghosts.length, empty])).toEqual([
      [1, 1, 0],
      [0, 1, 0],
    ])
    const [block, ghost] = [weeks[0]!.blocks[0]!, weeks[0]!.ghosts[0]!]
    expect([ghost.x, ghost.y + ghost.height]).toEqual([block.x, ground])
    expect(ghost.height).toBeCloseTo(block.height / 2)
  })

  test('drawn small say their date only where there is room', () => {
    const many = Array.from({ length: 9 }, (_, index) => week(index, [[1, 'a', 60]]))
    const { weeks } = layOutStrip(many, [], monday, { scale: smallScale })
    const labelled = weeks.filter((one) => one.labelled).map(({ x }) => x)
    expect(labelled.length).toBeGreaterThan(2)
    expect(labelled.length).toBeLessThan(9)
    for (const [at, x] of labelled.slice(1).entries()) expect(x - labelled[at]!).toBeGreaterThanOrEqual(80)
    expect(layOutStrip(many, [], monday).weeks.every((one) => one.labelled)).toBe(true)
  })

  test('none: nothing to show', () => {
    expect(layOutStrip([], [due('2027-03-05')], '2027-03-04')).toMatchObject({
      weeks: [],
      flags: [],
      width: 0,
    })
  })
})

describe('flags', () => {
  const weeks = Array.from({ length: 8 }, (_, index) => week(index, [[1, 'a', 60]]))

  test('a due date stands after its day, today before it', () => {
    const { flags, weeks: placed } = layOutStrip(weeks, [due('2027-03-09')], '2027-03-09')
    const day = placed[1]!.x + dayWidth
    expect(flags.find(({ today }) => today)!.x).toBe(day)
    expect(flags.find(({ today }) => !today)!.x).toBe(day + dayWidth)
  })

  test('one beyond the plan stands at the end and says so; one in the past at the beginning', () => {
    const { flags, width } = layOutStrip(weeks, [due('2028-01-01'), due('2026-01-01')], '2027-03-02')
    expect(flags.find(({ day }) => day === '2028-01-01')).toMatchObject({ beyond: true, leftward: true })
    expect(flags.find(({ day }) => day === '2028-01-01')!.x).toBeLessThan(width)
    expect(flags.find(({ day }) => day === '2026-01-01')).toMatchObject({ beyond: false })
  })

  test('no two labels in one row touch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 70 }), fc.string({ minLength: 1, maxLength: 30 })), {
          maxLength: 12,
        }),
        (dues) => {
          const { flags } = layOutStrip(
            weeks,
            dues.map(([after, label]) => due(addDays(monday, after), label)),
            '2027-03-10',
          )
          const spans = flags.map(({ x, y, leftward, label }) => {
            const length = [...label].length * 7 + 14
            return { y, from: leftward ? x - length : x, to: leftward ? x : x + length }
          })
          for (const [index, one] of spans.entries()) {
            for (const other of spans.slice(index + 1)) {
              expect(one.y !== other.y || one.to <= other.from || other.to <= one.from).toBe(true)
            }
          }
        },
      ),
    )
  })
})
