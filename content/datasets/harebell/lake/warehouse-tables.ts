/** A table of the warehouse as its files show it: one file a day. */
export interface WarehouseTable {
  readonly name: string
  /** Its columns are about equally wide. */
  readonly columns: number
  readonly bytesADay: number
  readonly hasVan: boolean
}

const MB = 1_000_000

/** The tables that people query, largest first. Four of the nine have files of less than 4 MB. */
export const warehouseTables: readonly WarehouseTable[] = [
  { name: 'curated.van_readings', columns: 8, bytesADay: 400 * MB, hasVan: true },
  { name: 'curated.sessions', columns: 10, bytesADay: 200 * MB, hasVan: false },
  { name: 'curated.route_gps', columns: 6, bytesADay: 80 * MB, hasVan: false },
  { name: 'curated.deliveries', columns: 9, bytesADay: 22 * MB, hasVan: true },
  { name: 'curated.orders', columns: 12, bytesADay: 14 * MB, hasVan: false },
  { name: 'curated.van_hourly', columns: 5, bytesADay: 3 * MB, hasVan: true },
  { name: 'raw.refunds', columns: 5, bytesADay: 0.6 * MB, hasVan: false },
  { name: 'curated.products', columns: 7, bytesADay: 0.4 * MB, hasVan: false },
  { name: 'curated.daily_sales', columns: 6, bytesADay: 0.2 * MB, hasVan: false },
]
