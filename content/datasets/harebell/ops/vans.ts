import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'

export const VANS = 60
/** Vans 51 to 60 came with the Boise pilot: their sensors report Fahrenheit (F15). */
const FIRST_IN_BOISE = 51

export interface Van {
  readonly id: number
  readonly depot: number
  readonly model: string
  readonly unit: 'C' | 'F'
}

export function makeVans(variant: Variant): Van[] {
  return Array.from({ length: VANS }, (_, n) => {
    const draw = rowDraw(variant.seed, 'ops.vans', n)
    const inBoise = n + 1 >= FIRST_IN_BOISE
    const models = inBoise
      ? ['Transit 350', 'ProMaster 2500']
      : ['Transit 350', 'eSprinter', 'Master', 'Crafter']
    return {
      id: n + 1,
      depot: inBoise ? 8 : 1 + (n % 7),
      model: draw.pick(models),
      unit: inBoise ? 'F' : 'C',
    }
  })
}

export const vansTable: Table = {
  name: 'ops.vans',
  about: 'The chilled vans and the depot each belongs to.',
  key: 'van_id',
  columns: [
    { name: 'van_id', type: 'int' },
    { name: 'depot_id', type: 'int' },
    { name: 'model', type: 'text' },
    { name: 'sensor_unit', type: 'char(1)', note: 'what its temperature sensor reports: C or F' },
  ],
}

export function vanRows(vans: readonly Van[]): Row[] {
  return vans.map((van) => ({
    van_id: van.id,
    depot_id: van.depot,
    model: van.model,
    sensor_unit: van.unit,
  }))
}
