import { DAY, DAYS, dayStart, HOUR, instantText, MINUTE } from '../calendar'
import type { LakeFile } from '../lake/manifest-table'
import { type Draw, rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { type Fingerprint, fingerprints } from './fingerprints'
import type { Grant } from './grants'
import type { Person } from './people'

export interface Query {
  readonly userName: string
  readonly startedAt: number
  readonly durationMs: number
  readonly bytes: number
  readonly fingerprint: Fingerprint
}

/** Grants used early are used before this instant alone, those used lately at least once after the second. */
const EARLY_UNTIL = Date.UTC(2024, 7, 29)
const LATELY_FROM = Date.UTC(2024, 8, 9)

/** 1 October to 1 November. */
const WALLBOARD_FROM = 57

/**
 * 5,000 queries by people who may run them. Tables are not partitioned: a query scans all that its tables hold by the
 * end of the day before, as the lake's manifest has it.
 */
export function makeQueryLog(
  variant: Variant,
  people: readonly Person[],
  grants: readonly Grant[],
  files: readonly LakeFile[],
): Query[] {
  const scanned = bytesByDay(files)
  const leftOn = new Map(people.map((one) => [one.userName, one.leftOn]))
  const runs = fingerprints.flatMap((fingerprint, rank) => {
    const times = rank === 0 ? wallboardTimes() : workingTimes(variant, rank, fingerprint.count)
    const choose = userChooser(fingerprint, rank, grants, leftOn)
    return times.map((startedAt, n): Query => {
      const draw = rowDraw(variant.seed, `meta.query_log ${rank}`, n)
      const day = Math.floor((startedAt - dayStart(0)) / DAY)
      const bytes = fingerprint.tables.reduce((sum, table) => sum + (scanned.get(table)?.[day] ?? 0), 0)
      const durationMs = Math.round(180 + bytes / 4_000_000 + draw.next() * (400 + bytes / 9_000_000))
      return { userName: choose(startedAt, draw), startedAt, durationMs, bytes, fingerprint }
    })
  })
  return runs.sort((a, b) => a.startedAt - b.startedAt || (a.userName < b.userName ? -1 : 1))
}

/** By table: for each day of the window, the bytes of all days before it. */
function bytesByDay(files: readonly LakeFile[]): Map<string, number[]> {
  const tables = new Map<string, number[]>()
  for (const file of files) {
    if (file.table === 'lake.van_readings') continue
    const sums = tables.get(file.table) ?? Array<number>(DAYS).fill(0)
    tables.set(file.table, sums)
    for (let day = file.day + 1; day < DAYS; day++) sums[day] = (sums[day] ?? 0) + file.bytes
  }
  return tables
}

function wallboardTimes(): number[] {
  return Array.from({ length: 32 * 48 }, (_, n) => {
    return dayStart(WALLBOARD_FROM + Math.floor(n / 48)) + 6 * HOUR + (n % 48) * 5 * MINUTE
  })
}

/** Spread over the window from its second day on, in working hours and mostly on working days; in order. */
function workingTimes(variant: Variant, rank: number, count: number): number[] {
  const times = Array.from({ length: count }, (_, n) => {
    const draw = rowDraw(variant.seed, `meta.query_log time ${rank}`, n)
    const spread = 1 + Math.floor(((n + draw.next()) / count) * (DAYS - 1))
    const isWeekend = spread % 7 > 4
    const day = isWeekend && draw.chance(0.8) ? Math.max(1, spread - (spread % 7) + 4) : spread
    const hour = 6 + draw.weighted([2, 6, 11, 12, 10, 8, 9, 11, 11, 8, 5, 2])
    return dayStart(day) + hour * HOUR + draw.int(0, 3599) * 1000
  })
  return times.sort((a, b) => a - b)
}

/**
 * Who runs a query: anybody whose grants cover its tables at the time. The first rank that reads a table alone also
 * sees to it that every grant on it is used as it should be, leavers first.
 */
function userChooser(
  fingerprint: Fingerprint,
  rank: number,
  grants: readonly Grant[],
  leftOn: ReadonlyMap<string, number | null>,
): (time: number, draw: Draw) => string {
  const may = (grant: Grant, time: number) => {
    if (grant.used === 'never') return false
    const gone = leftOn.get(grant.grantee)
    if (gone !== null && gone !== undefined && time >= gone) return false
    return grant.used === 'lately' || time < EARLY_UNTIL
  }
  const onTable = fingerprint.tables.map((table) => grants.filter((grant) => grant.object === table))
  const [first = [], ...others] = onTable
  const isDue = carries(rank)
  const early = isDue ? first.filter((grant) => grant.used === 'early') : []
  const lately = isDue ? first.filter((grant) => grant.used === 'lately') : []
  const leavers = (grant: Grant) => (leftOn.get(grant.grantee) ? 0 : 1)
  lately.sort((a, b) => leavers(a) - leavers(b))
  return (time, draw) => {
    if (rank === 0) return 'svc-wallboard'
    const due = early.shift() ?? (time >= LATELY_FROM ? lately.shift() : undefined)
    if (due) return due.grantee
    const able = first.filter((grant) => {
      const rest = others.every((list) =>
        list.some((other) => other.grantee === grant.grantee && may(other, time)),
      )
      return grant.grantee !== 'svc-wallboard' && rest && may(grant, time)
    })
    return draw.pick(able).grantee
  }
}

/** Whether this is the first rank after the wallboard that reads its only table. */
function carries(rank: number): boolean {
  const { tables } = fingerprints[rank] as Fingerprint
  if (rank === 0 || tables.length > 1) return false
  return !fingerprints.some((other, n) => {
    return n > 0 && n < rank && other.tables.length === 1 && other.tables[0] === tables[0]
  })
}

export const queryLogTable: Table = {
  name: 'meta.query_log',
  about:
    'Queries on the warehouse, which bills by bytes scanned. Its tables are not partitioned: a query scans all of them.',
  key: 'query_id',
  columns: [
    { name: 'query_id', type: 'int' },
    { name: 'user_name', type: 'text' },
    { name: 'product', type: 'text', note: 'delivery, storefront, finance or cold-chain' },
    { name: 'started_at', type: 'timestamptz' },
    { name: 'duration_ms', type: 'int' },
    { name: 'bytes_scanned', type: 'bigint' },
    { name: 'tables', type: 'text', note: 'separated by a comma and a space' },
    { name: 'predicate_columns', type: 'text', note: 'day takes the day before the query alone' },
    { name: 'columns_read', type: 'text', note: 'the columns that the query names' },
  ],
}

export function queryLogRows(queries: readonly Query[]): Row[] {
  return queries.map((query, n) => ({
    query_id: n + 1,
    user_name: query.userName,
    product: query.fingerprint.product,
    started_at: instantText(query.startedAt),
    duration_ms: query.durationMs,
    bytes_scanned: query.bytes,
    tables: query.fingerprint.tables.join(', '),
    predicate_columns: query.fingerprint.predicate,
    columns_read: query.fingerprint.columns,
  }))
}
