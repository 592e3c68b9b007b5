import { fromDayNumber, toDayNumber, weekdayOf } from '@/lib/planner/local-date'
import type { LocalDate, PlannedWeek } from '@/lib/planner/plan'

export interface StripFlag {
  readonly day: LocalDate
  /** What is due: "Target". */
  readonly label: string
  readonly late: boolean
}

/** Where everything of the strip stands, in pixels from the top left. */
export interface StripLayout {
  readonly width: number
  readonly height: number
  /** What the days stand on: the blocks rise from here. */
  readonly ground: number
  readonly weeks: readonly StripWeek[]
  readonly flags: readonly PlacedFlag[]
}

export interface StripWeek {
  readonly monday: LocalDate
  readonly x: number
  readonly width: number
  readonly capacity: number
  readonly used: number
  /** Weeks in a row without study that this one stands for; 0 where there is study. */
  readonly empty: number
  readonly blocks: readonly StripBlock[]
}

interface StripBlock {
  readonly step: string
  readonly day: LocalDate
  readonly minutes: number
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface PlacedFlag extends StripFlag {
  /** It marks today rather than a due date. */
  readonly today: boolean
  readonly x: number
  /** The label's top. */
  readonly y: number
  /** The label stands left of the pole. */
  readonly leftward: boolean
  /** The day lies after the last week shown. */
  readonly beyond: boolean
}

export const dayWidth = 15
const weekGap = 9
const weekWidth = 7 * dayWidth
const emptyWidth = 6 * dayWidth
const barsHeight = 96
const flagHeight = 24
const labelsHeight = 46
const letterWidth = 7.4
const beyondWidth = 24

/** Lays the weeks of a plan side by side, each a row of days, and hangs the flags over them so that no two labels meet. */
export function layOutStrip(
  weeks: readonly PlannedWeek[],
  flags: readonly StripFlag[],
  today: LocalDate,
): StripLayout {
  const spans = spansOf(weeks, today)
  const perMinute = barsHeight / Math.max(30, ...weeks.flatMap(minutesOfDays))
  const bare = placeInRow(spans)
  const end = bare.at(-1)
  const edge = end ? end.x + end.width : 0
  const beyond = flags.some((flag) => end && toDayNumber(flag.day) >= end.first + 7 * end.count)
  const width = edge + (beyond ? beyondWidth : 0)
  const marks = [
    { day: today, label: 'Today', late: false, today: true },
    ...flags.map((flag) => ({ ...flag, today: false })),
  ]
  const { placed, rows } = placeFlags(bare.length > 0 ? marks : [], (day) => xOf(day, bare, width), width)
  const ground = rows * flagHeight + barsHeight + 8
  return {
    width,
    height: ground + labelsHeight,
    ground,
    weeks: bare.map(({ x, width, first, count, week }) => ({
      monday: fromDayNumber(first),
      x,
      width,
      capacity: week?.capacity ?? 0,
      used: week?.used ?? 0,
      empty: week ? 0 : count,
      blocks: week ? blocksOf(week, x, ground, perMinute) : [],
    })),
    flags: placed,
  }
}

interface Span {
  /** The first Monday's day number. */
  readonly first: number
  /** Weeks. */
  readonly count: number
  readonly week?: PlannedWeek
}

/** The weeks with study and, as one span each, the stretches between them without. */
function spansOf(weeks: readonly PlannedWeek[], today: LocalDate): Span[] {
  const spans: Span[] = []
  const now = toDayNumber(today)
  let next = weeks[0] ? Math.min(now - weekdayOf(now), toDayNumber(weeks[0].monday)) : 0
  for (const week of weeks) {
    const first = toDayNumber(week.monday)
    if (first > next) spans.push({ first: next, count: Math.round((first - next) / 7) })
    spans.push({ first, count: 1, week })
    next = first + 7
  }
  return spans
}

type PlacedSpan = Span & { readonly x: number; readonly width: number }

function placeInRow(spans: readonly Span[]): PlacedSpan[] {
  let x = 0
  return spans.map((span) => {
    const placed = { ...span, x, width: span.week ? weekWidth : emptyWidth }
    x += placed.width + weekGap
    return placed
  })
}

function minutesOfDays(week: PlannedWeek): number[] {
  const days = new Map<LocalDate, number>()
  for (const slot of week.slots) days.set(slot.day, (days.get(slot.day) ?? 0) + slot.minutes)
  return [...days.values()]
}

function blocksOf(week: PlannedWeek, x: number, ground: number, perMinute: number): StripBlock[] {
  const filled = new Map<LocalDate, number>()
  return week.slots.map((slot) => {
    const below = filled.get(slot.day) ?? 0
    filled.set(slot.day, below + slot.minutes)
    const height = slot.minutes * perMinute
    return {
      ...slot,
      x: x + weekdayOf(toDayNumber(slot.day)) * dayWidth,
      y: ground - below * perMinute - height,
      height,
    }
  })
}

/** A day's left edge; days outside the weeks shown stand at the nearer end. */
function xOf(day: LocalDate, spans: readonly PlacedSpan[], width: number): { x: number; beyond: boolean } {
  const at = toDayNumber(day)
  const span = spans.find(({ first, count }) => at < first + 7 * count)
  if (!span) return { x: width - 3, beyond: true }
  const into = Math.max(0, at - span.first)
  return { x: span.x + (into * span.width) / (7 * span.count), beyond: false }
}

function placeFlags(
  flags: readonly (StripFlag & { readonly today: boolean })[],
  place: (day: LocalDate) => { x: number; beyond: boolean },
  width: number,
): { placed: PlacedFlag[]; rows: number } {
  const taken: number[][] = []
  const placed = [...flags]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((flag) => {
      // The due day counts to its end, so the pole stands after it.
      const { x: start, beyond } = place(flag.day)
      const x = beyond || flag.today ? start : start + dayWidth
      const length = textWidth(flag.label) + 16
      const leftward = x + length > width && x - length >= 0
      const [from, to] = leftward ? [x - length, x] : [x, x + length]
      let row = 0
      while (taken[row]?.some((edge, index, row) => index % 2 === 0 && from < row[index + 1]! && edge < to))
        row += 1
      taken[row] = [...(taken[row] ?? []), from, to]
      return { ...flag, x, y: row * flagHeight, leftward, beyond }
    })
  return { placed, rows: Math.max(1, taken.length) }
}

/** Somewhat more than the label needs in the interface's face at 13 px. */
function textWidth(text: string): number {
  return [...text].length * letterWidth
}
