import { DAY, DAYS, dateText, dayStart, plainText } from '../calendar'
import { type Draw, rowDraw, shuffled } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { weekdayShare } from '../weekday-share'
import { type WarehouseTable, warehouseTables } from './warehouse-tables'

export const LAKE_FILES = 20_000
/** Files under 4 MB, counting those of the warehouse. */
export const SMALL_FILES = 14_000
/** Small files in the day that is still being written. */
const HOT_FILES = 1_600

const VANS = 60

export interface LakeFile {
  readonly path: string
  readonly table: string
  readonly day: number
  readonly bytes: number
  readonly records: number
  readonly minTs: number
  readonly maxTs: number
  readonly vans: readonly [number, number] | null
  readonly snapshot: number
}

/**
 * 20,000 files: the archive of van readings (a sample, one file in a thousand) and the warehouse's tables, a file a
 * day each. 14,000 are under 4 MB: what the stream wrote and nobody merged, most of all in the last day (in the hidden
 * variant the day before), and what came late.
 */
export function makeLakeFiles(variant: Variant): LakeFile[] {
  const warehouse = warehouseTables.flatMap((table) => {
    return Array.from({ length: DAYS }, (_, day) => warehouseFile(variant, table, day))
  })
  const small = SMALL_FILES - warehouse.filter((file) => file.bytes < 4_000_000).length
  const large = LAKE_FILES - SMALL_FILES - warehouse.filter((file) => file.bytes >= 4_000_000).length
  const hot = DAYS - 1 - variant.offset
  const archive = [
    ...Array.from({ length: large }, (_, n) => largeFile(variant, n, Math.floor((n * DAYS) / large))),
    ...Array.from({ length: HOT_FILES }, (_, n) => smallFile(variant, n, hot)),
    ...Array.from({ length: small - HOT_FILES }, (_, n) => {
      return smallFile(variant, HOT_FILES + n, Math.floor((n * DAYS) / (small - HOT_FILES)))
    }),
  ]
  const mixed = shuffled(archive, rowDraw(variant.seed, 'lake.manifest order', 0))
  return [...mixed.map((file, n) => ({ ...file, path: archivePath(file.day, n) })), ...warehouse].sort(
    (a, b) => (a.path < b.path ? -1 : 1),
  )
}

function archivePath(day: number, n: number): string {
  return `lake/van_readings/day=${dateText(dayStart(day))}/part-${String(n).padStart(5, '0')}.parquet`
}

function warehouseFile(variant: Variant, table: WarehouseTable, day: number): LakeFile {
  const draw = rowDraw(variant.seed, `lake.manifest ${table.name}`, day)
  const bytes = Math.round(table.bytesADay * weekdayShare(dayStart(day)) * (0.97 + 0.06 * draw.next()))
  return {
    path: `warehouse/${table.name}/day=${dateText(dayStart(day))}/part-00000.parquet`,
    table: table.name,
    day,
    bytes: table.bytesADay < 4_000_000 ? Math.min(bytes, 3_990_000) : bytes,
    records: Math.ceil(bytes / (24 * table.columns)),
    minTs: dayStart(day) + draw.int(0, 900) * 1000,
    maxTs: dayStart(day) + DAY - draw.int(1, 900) * 1000,
    vans: table.hasVan ? [1, VANS] : null,
    snapshot: day * 4 + 4,
  }
}

/** From 5 MB to half a gigabyte, most around 150 MB; merged nightly, with every van of the day or a range of them. */
function largeFile(variant: Variant, n: number, day: number): LakeFile {
  const draw = rowDraw(variant.seed, 'lake.manifest large', n)
  const bytes =
    5_000_000 + Math.floor(draw.next() * draw.next() * (n % 40 === 7 ? 1_400_000_000 : 640_000_000))
  const first = draw.int(1, 25)
  const hour = draw.int(0, 6)
  return archiveFile(day, bytes, draw, {
    from: hour * 3600,
    to: 86_399 - draw.int(0, 6) * 3600,
    vans: [first, Math.min(VANS, first + draw.int(20, 59))],
    snapshot: day * 4 + 4,
  })
}

/** A few minutes of a few vans. One in nine arrived days after its partition had been merged. */
function smallFile(variant: Variant, n: number, day: number): LakeFile {
  const draw = rowDraw(variant.seed, 'lake.manifest small', n)
  const bytes = 90_000 + Math.floor(draw.next() * draw.next() * 3_890_000)
  const from = draw.int(0, 86_000)
  const first = draw.int(1, VANS)
  const late = draw.chance(0.11) ? draw.int(4, 48) : 0
  return archiveFile(day, bytes, draw, {
    from,
    to: Math.min(86_399, from + draw.int(60, 3600)),
    vans: [first, Math.min(VANS, first + draw.int(0, 3))],
    snapshot: Math.min(DAYS * 4, day * 4 + draw.int(1, 3) + late),
  })
}

function archiveFile(
  day: number,
  bytes: number,
  draw: Draw,
  about: { from: number; to: number; vans: readonly [number, number]; snapshot: number },
): LakeFile {
  return {
    path: '',
    table: 'lake.van_readings',
    day,
    bytes,
    records: Math.ceil(bytes / draw.int(38, 46)),
    minTs: dayStart(day) + about.from * 1000,
    maxTs: dayStart(day) + about.to * 1000,
    vans: about.vans,
    snapshot: about.snapshot,
  }
}

export const manifestTable: Table = {
  name: 'lake.manifest',
  about:
    'The files of the sensor archive (a sample, one in a thousand) and of the warehouse, whose tables lie under their own name.',
  key: 'path',
  columns: [
    { name: 'path', type: 'text', note: 'lake/van_readings/… or warehouse/<table>/…' },
    { name: 'partition_day', type: 'date' },
    { name: 'bytes', type: 'bigint' },
    { name: 'record_count', type: 'int' },
    { name: 'min_ts', type: 'timestamp', note: 'UTC' },
    { name: 'max_ts', type: 'timestamp', note: 'UTC' },
    { name: 'min_van', type: 'int', nullable: true, note: 'null where the table has no van_id' },
    { name: 'max_van', type: 'int', nullable: true },
    { name: 'snapshot', type: 'int', note: 'the first table snapshot that has the file; four a day' },
  ],
}

export function manifestRows(files: readonly LakeFile[]): Row[] {
  return files.map((file) => ({
    path: file.path,
    partition_day: dateText(dayStart(file.day)),
    bytes: file.bytes,
    record_count: file.records,
    min_ts: plainText(file.minTs),
    max_ts: plainText(file.maxTs),
    min_van: file.vans?.[0] ?? null,
    max_van: file.vans?.[1] ?? null,
    snapshot: file.snapshot,
  }))
}
