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
  /** Whether there is room to say its date and time. */
  readonly labelled: boolean
  /** Weeks in a row without study that this one stands for; 0 where there is study. */
  readonly empty: number
  readonly blocks: readonly StripBlock[]
  /** The days of another plan, as outlines over them. */
  readonly ghosts: readonly StripGhost[]
}

interface StripGhost {
  readonly day: LocalDate
  readonly x: number
  readonly y: number
  readonly height: number
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

/** How large the strip is drawn, in pixels. */
export interface StripScale {
  readonly day: number
  readonly weekGap: number
  /** Of the highest bar. */
  readonly bars: number
}

export const fullScale: StripScale = { day: 15, weekGap: 9, bars: 96 }
/** Where a whole plan stands beside something else. */
export const smallScale: StripScale = { day: 6, weekGap: 6, bars: 44 }
const emptyWidth = 90
const flagHeight = 24
const labelsHeight = 46
const labelWidth = 88
const letterWidth = 7.4
const beyondWidth = 24

interface StripOptions {
  /** The weeks of the plan this one is held against. */
  readonly before?: readonly PlannedWeek[]
  readonly scale?: StripScale
}

/** Lays the weeks of a plan side by side, each a row of days, and hangs the flags over them so that no two labels meet. */
export function layOutStrip(
  weeks: readonly PlannedWeek[],
  flags: readonly StripFlag[],
  today: LocalDate,
  { before = [], scale = fullScale }: StripOptions = {},
): StripLayout {
  const spans = spansOf(weeks, before, today)
  const busiest = Math.max(30, ...[...weeks, ...before].flatMap((week) => [...daysOf(week).values()]))
  const perMinute = scale.bars / busiest
  const bare = placeInRow(spans, scale)
  const end = bare.at(-1)
  const edge = end ? end.x + end.width : 0
  const beyond = flags.some((flag) => end && toDayNumber(flag.day) >= end.first + 7 * end.count)
  const labelled = weeksWithLabel(bare)
  const width = Math.max(edge + (beyond ? beyondWidth : 0), ...[...labelled].map((x) => x + labelWidth))
  const marks = [
    { day: today, label: 'Today', late: false, today: true },
    ...flags.map((flag) => ({ ...flag, today: false })),
  ]
  const place = (day: LocalDate) => xOf(day, bare, width)
  const { placed, rows } = placeFlags(bare.length > 0 ? marks : [], place, width, scale.day)
  const ground = rows * flagHeight + scale.bars + 8
  const bars = { ground, perMinute, day: scale.day }
  return {
    width,
    height: ground + labelsHeight,
    ground,
    weeks: bare.map(({ x, width, first, count, week, before }) => ({
      monday: fromDayNumber(first),
      x,
      width,
      capacity: week?.capacity ?? 0,
      used: week?.used ?? 0,
      labelled: labelled.has(x),
      empty: week || before ? 0 : count,
      blocks: week ? blocksOf(week, x, bars) : [],
      ghosts: before ? ghostsOf(before, x, bars) : [],
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
  readonly before?: PlannedWeek
}

/** The weeks with study and, as one span each, the stretches between them without. */
function spansOf(weeks: readonly PlannedWeek[], before: readonly PlannedWeek[], today: LocalDate): Span[] {
  const spans: Span[] = []
  const now = toDayNumber(today)
  const byMonday = new Map(weeks.map((week) => [week.monday, week]))
  const beforeByMonday = new Map(before.map((week) => [week.monday, week]))
  const mondays = [...new Set([...byMonday.keys(), ...beforeByMonday.keys()])].sort()
  let next = mondays[0] ? Math.min(now - weekdayOf(now), toDayNumber(mondays[0])) : 0
  for (const monday of mondays) {
    const first = toDayNumber(monday)
    if (first > next) spans.push({ first: next, count: Math.round((first - next) / 7) })
    spans.push({ first, count: 1, week: byMonday.get(monday), before: beforeByMonday.get(monday) })
    next = first + 7
  }
  return spans
}

type PlacedSpan = Span & { readonly x: number; readonly width: number }

function placeInRow(spans: readonly Span[], { day, weekGap }: StripScale): PlacedSpan[] {
  let x = 0
  return spans.map((span) => {
    const placed = { ...span, x, width: span.week || span.before ? 7 * day : emptyWidth }
    x += placed.width + weekGap
    return placed
  })
}

/** The left edges of weeks whose label does not run into the one before. */
function weeksWithLabel(spans: readonly PlacedSpan[]): ReadonlySet<number> {
  const labelled = new Set<number>()
  let free = 0
  for (const { x, week, before } of spans) {
    if (x < free) continue
    labelled.add(x)
    free = x + (week || before ? labelWidth : emptyWidth)
  }
  return labelled
}

function daysOf(week: PlannedWeek): Map<LocalDate, number> {
  const days = new Map<LocalDate, number>()
  for (const slot of week.slots) days.set(slot.day, (days.get(slot.day) ?? 0) + slot.minutes)
  return days
}

/** What a bar stands on, how high a minute is, and how wide a day. */
interface Bars {
  readonly ground: number
  readonly perMinute: number
  readonly day: number
}

function ghostsOf(week: PlannedWeek, x: number, { ground, perMinute, day: width }: Bars): StripGhost[] {
  return [...daysOf(week)].map(([day, minutes]) => ({
    day,
    x: x + weekdayOf(toDayNumber(day)) * width,
    y: ground - minutes * perMinute,
    height: minutes * perMinute,
  }))
}

function blocksOf(week: PlannedWeek, x: number, { ground, perMinute, day }: Bars): StripBlock[] {
  const filled = new Map<LocalDate, number>()
  return week.slots.map((slot) => {
    const below = filled.get(slot.day) ?? 0
    filled.set(slot.day, below + slot.minutes)
    const height = slot.minutes * perMinute
    return {
      ...slot,
      x: x + weekdayOf(toDayNumber(slot.day)) * day,
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
  dayWidth: number,
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
