import type { Zone } from '../calendar'
import type { Row, Table } from '../table'

export interface Depot {
  readonly id: number
  readonly name: string
  readonly country: 'GB' | 'IE' | 'NL' | 'US'
  readonly zone: Zone
  readonly openedOn: string
  /** The depot decides both: they never vary within one. */
  readonly market: 'UK' | 'IE' | 'NL' | 'US'
  readonly currency: 'GBP' | 'EUR' | 'USD'
  /** What the British list price is multiplied by, in hundredths, to give the price in the depot's currency. */
  readonly priceFactor: number
  /** Its share of all orders, in ten-thousandths. */
  readonly share: number
}

const uk = { country: 'GB', zone: 'Europe/London', market: 'UK', currency: 'GBP', priceFactor: 100 } as const

export const depots: readonly Depot[] = [
  { id: 1, name: 'Leeds', ...uk, openedOn: '2021-03-01', share: 1300 },
  { id: 2, name: 'Bristol', ...uk, openedOn: '2021-09-13', share: 1280 },
  { id: 3, name: 'Glasgow', ...uk, openedOn: '2022-02-07', share: 1190 },
  { id: 4, name: 'London East', ...uk, openedOn: '2022-05-16', share: 1430 },
  { id: 5, name: 'London West', ...uk, openedOn: '2022-05-16', share: 1350 },
  {
    ...{ id: 6, name: 'Dublin', country: 'IE', zone: 'Europe/Dublin', openedOn: '2023-01-23' },
    ...{ market: 'IE', currency: 'EUR', priceFactor: 120, share: 1250 },
  },
  {
    ...{ id: 7, name: 'Utrecht', country: 'NL', zone: 'Europe/Amsterdam', openedOn: '2023-06-05' },
    ...{ market: 'NL', currency: 'EUR', priceFactor: 120, share: 1230 },
  },
  {
    ...{ id: 8, name: 'Boise', country: 'US', zone: 'America/Boise', openedOn: '2024-04-15' },
    ...{ market: 'US', currency: 'USD', priceFactor: 130, share: 970 },
  },
]

export function depotById(id: number): Depot {
  const depot = depots[id - 1]
  if (!depot) throw new RangeError(`no depot ${id}`)
  return depot
}

export const depotsTable: Table = {
  name: 'ops.depots',
  about: 'The eight depots. Depots 1 to 5 are in the United Kingdom.',
  key: 'depot_id',
  columns: [
    { name: 'depot_id', type: 'int' },
    { name: 'name', type: 'text' },
    { name: 'country', type: 'text', note: 'ISO 3166 code: GB, IE, NL, US' },
    { name: 'tz', type: 'text', note: 'IANA time zone' },
    { name: 'opened_on', type: 'date' },
  ],
}

export function depotRows(): Row[] {
  return depots.map((depot) => ({
    depot_id: depot.id,
    name: depot.name,
    country: depot.country,
    tz: depot.zone,
    opened_on: depot.openedOn,
  }))
}
