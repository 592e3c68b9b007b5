import { DAY, DAYS, dateText, FIRST_DAY, HOUR, instantText, MINUTE } from '../calendar'
import { type Draw, rank, rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { nightly, otherDags, type Task } from './job-plan'
import type { Volume } from './nightly-rows'

export const JOB_RUNS = 2400
/** Tries of load_orders that failed and were repeated: most nights the shop's database is short of connections. */
export const LOAD_RETRIES = 64

/** F19 and the one outage, by day of the window (0 is 5 August); the hidden variant has each a day later. */
export const EMPTY_LOAD = 38
export const MISSING_DAY = 47
export const DOUBLE_LOAD = 58
export const OUTAGE = 64
export const DOUBLE_EXPORT = 79

/** 26 August, the bank holiday in England and Wales. */
const BANK_HOLIDAY = 21

export interface Run {
  readonly dag: string
  readonly task: string
  readonly day: number
  readonly startedAt: number
  readonly endedAt: number
  readonly state: 'success' | 'up_for_retry' | 'failed'
  readonly tryNumber: number
  readonly volume: Volume | null
}

/** A task on a day, before tries are laid out. */
interface Planned {
  readonly task: Task
  readonly day: number
  readonly tries: number
}

/**
 * 2,400 tries, numbered as they started. F19: a load of nothing that reports success (12 September), a day without any
 * run (the 21st), and two runs made twice (2 and 23 October). On 8 October load_orders failed for good and somebody
 * started it by hand hours later.
 */
export function makeJobRuns(
  variant: Variant,
  volumeOf: (day: number, task: string, isEmpty: boolean) => Volume,
): Run[] {
  const retries = retriesByRun(variant)
  const runs: Run[] = []
  for (let day = 0; day < DAYS; day++) {
    if (day === MISSING_DAY + variant.offset) continue
    const planned = (task: Task): Planned => ({ task, day, tries: retries.get(keyOf(task, day)) ?? 0 })
    const isEmpty = day === EMPTY_LOAD + variant.offset
    const nightlyVolume = (task: Task) => volumeOf(day, task.task, isEmpty)
    runs.push(...chain(variant, nightly.map(planned), startOf(variant, day, 2), nightlyVolume))
    const load = nightlyVolume(nightly[0] as Task)
    for (const { hour, on, tasks } of otherDags) {
      if (!isDue(on, day)) continue
      const volume = (task: Task) => seasonal(variant, task, day, load)
      runs.push(...chain(variant, tasks.map(planned), startOf(variant, day, hour), volume))
    }
  }
  runs.push(...doubles(variant, runs))
  return runs.sort(
    (a, b) => a.startedAt - b.startedAt || (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : a.endedAt - b.endedAt),
  )
}

function startOf(variant: Variant, day: number, hour: number): number {
  const draw = rowDraw(variant.seed, 'meta.job_runs start', day * 24 + hour)
  return FIRST_DAY + (day + 1) * DAY + hour * HOUR + draw.int(0, 40) * 1000
}

function isDue(on: 'every day' | 'weekdays' | 'Mondays', day: number): boolean {
  if (on === 'every day') return true
  if (on === 'Mondays') return day % 7 === 0
  return day % 7 < 5 && day !== BANK_HOLIDAY
}

/** Lays tasks out one after the other, each with its failed tries before it. */
function chain(
  variant: Variant,
  plan: readonly Planned[],
  from: number,
  volumeOf: (task: Task) => Volume,
): Run[] {
  let time = from
  return plan.flatMap(({ task, day, tries }) => {
    const draw = rowDraw(variant.seed, `meta.job_runs ${task.task}`, day)
    const isOutage = task.task === 'load_orders' && day === OUTAGE + variant.offset
    const failures = Array.from({ length: isOutage ? 3 : tries }, (_, n): Run => {
      const startedAt = time
      const endedAt = startedAt + draw.int(35, 110) * 1000
      time = endedAt + 5 * MINUTE
      const state = isOutage && n === 2 ? 'failed' : 'up_for_retry'
      return {
        dag: task.dag,
        task: task.task,
        day,
        startedAt,
        endedAt,
        state,
        tryNumber: n + 1,
        volume: null,
      }
    })
    // After the third failure nobody noticed for most of a morning.
    if (isOutage) time = FIRST_DAY + (day + 1) * DAY + 9 * HOUR + draw.int(5, 50) * MINUTE
    const startedAt = time
    const endedAt = startedAt + duration(task, day, draw)
    time = endedAt + draw.int(1, 4) * 1000
    const tryNumber = failures.length + 1
    const success: Run = {
      ...{ dag: task.dag, task: task.task, day, startedAt, endedAt, state: 'success', tryNumber },
      volume: volumeOf(task),
    }
    return [...failures, success]
  })
}

/**
 * The planned minutes with some seconds either way. Refunds are slow in the night after a month's last day and on some
 * other nights: "usually finishes first" is not always.
 */
function duration(task: Task, day: number, draw: Draw): number {
  const seconds = Math.round(task.minutes * 60 * (draw.next() - 0.5) * 0.08)
  const isMonthEnd = day === 26 || day === 56 || day === 87
  const isSlow = task.task === 'load_refunds' && (isMonthEnd || draw.chance(0.04))
  return task.minutes * MINUTE + Math.max(-25, Math.min(25, seconds)) * 1000 + (isSlow ? 27 * MINUTE : 0)
}

/** Rows of the other tasks follow the day's orders. */
function seasonal(variant: Variant, task: Task, day: number, load: Volume): Volume {
  const draw = rowDraw(variant.seed, `meta.job_runs rows ${task.task}`, day)
  const busy = task.dag === 'web' || task.dag === 'eta' ? Math.max(60, load.read) / 132 : 1
  const read = Math.max(1, Math.round(task.rows * busy * (0.94 + 0.12 * draw.next())))
  return { read, written: task.task.startsWith('check_') ? 0 : read }
}

/** How many failed tries each run has before it succeeds, so that there are 2,400 in all. */
function retriesByRun(variant: Variant): Map<string, number> {
  const kept = (day: number) => day !== MISSING_DAY + variant.offset
  const days = Array.from({ length: DAYS }, (_, day) => day).filter(kept)
  const loads = days.filter((day) => day !== OUTAGE + variant.offset)
  const place = (purpose: string) => (day: number) => rank(variant.seed, purpose, day)
  const retries = new Map<string, number>()
  const nights = [...loads].sort((a, b) => place('load retries')(a) - place('load retries')(b))
  const load = nightly[0] as Task
  for (let n = 0; n < LOAD_RETRIES; n++) {
    // Fifty nights have one, the first fourteen of them a second.
    const key = keyOf(load, nights[n % 50] as number)
    retries.set(key, (retries.get(key) ?? 0) + 1)
  }
  const others = days.flatMap((day) => [
    ...nightly.slice(1).map((task) => keyOf(task, day)),
    ...otherDags
      .filter(({ on }) => isDue(on, day))
      .flatMap(({ tasks }) => tasks.map((task) => keyOf(task, day))),
  ])
  // Every run once, two made twice, the retries of load_orders, and three failures in the outage: the rest are others'.
  const left = JOB_RUNS - (others.length + days.length + 2 + LOAD_RETRIES + 3)
  const ranked = others
    .map((key, n) => ({ key, at: rank(variant.seed, 'other retries', n) }))
    .sort((a, b) => a.at - b.at)
  for (const { key } of ranked.slice(0, left)) retries.set(key, 1)
  return retries
}

/** F19: load_orders and finance_export each once more, a quarter of an hour after they had succeeded. */
function doubles(variant: Variant, runs: readonly Run[]): Run[] {
  const planted = [
    { task: 'load_orders', day: DOUBLE_LOAD + variant.offset },
    { task: 'finance_export', day: DOUBLE_EXPORT + variant.offset },
  ]
  return planted.map(({ task, day }) => {
    const first = runs.find((run) => run.task === task && run.day === day && run.state === 'success') as Run
    const shift = first.endedAt - first.startedAt + 15 * MINUTE
    return { ...first, startedAt: first.startedAt + shift, endedAt: first.endedAt + shift }
  })
}

function keyOf(task: Task, day: number): string {
  return `${task.task} ${day}`
}

export const jobRunsTable: Table = {
  name: 'meta.job_runs',
  about: 'Every try of every scheduled task. A run for a day starts after that day has ended.',
  key: 'run_id',
  columns: [
    { name: 'run_id', type: 'int' },
    { name: 'dag_id', type: 'text' },
    { name: 'task_id', type: 'text' },
    { name: 'logical_date', type: 'date', note: 'the day whose rows are handled' },
    { name: 'started_at', type: 'timestamptz' },
    { name: 'ended_at', type: 'timestamptz' },
    { name: 'state', type: 'text', note: 'success, up_for_retry or failed' },
    { name: 'try_number', type: 'int' },
    { name: 'rows_in', type: 'int', nullable: true, note: 'null unless it succeeded' },
    { name: 'rows_out', type: 'int', nullable: true, note: 'null unless it succeeded' },
  ],
}

export function jobRunRows(runs: readonly Run[]): Row[] {
  return runs.map((run, n) => ({
    run_id: n + 1,
    dag_id: run.dag,
    task_id: run.task,
    logical_date: dateText(FIRST_DAY + run.day * DAY),
    started_at: instantText(run.startedAt),
    ended_at: instantText(run.endedAt),
    state: run.state,
    try_number: run.tryNumber,
    rows_in: run.volume?.read ?? null,
    rows_out: run.volume?.written ?? null,
  }))
}
