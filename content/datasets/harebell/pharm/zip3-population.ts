import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'

export interface ZipArea {
  readonly zip3: string
  readonly population: number
}

/** Boise's own areas first, then others that the pilot's patients come from. */
const codes = [
  ...['836', '837', '833', '832', '834', '835', '838', '978', '979', '894', '893', '898', '840', '841'],
  ...['843', '844', '845', '846', '847', '820', '821', '822', '823', '824', '825', '826', '827', '828'],
  ...['829', '830', '831', '590', '591', '592', '593', '594', '595', '596', '597', '598'],
]

const SMALL_AREAS = 6

/** Forty areas with invented populations. The Safe Harbor rule hides six of them: 20,000 people or fewer. */
export function makeZipAreas(variant: Variant): ZipArea[] {
  return codes.map((zip3, n) => {
    const draw = rowDraw(variant.seed, 'pharm.zip3_population', n)
    const place = n - 3 - variant.offset
    const isSmall = place >= 0 && place % 6 === 0 && place < 6 * SMALL_AREAS
    // One of the six has exactly 20,000: the rule says "20,000 or fewer".
    const small = place === 6 ? 20_000 : draw.int(4_000, 19_500)
    return { zip3, population: isSmall ? small : draw.int(20_400, n < 2 ? 480_000 : 210_000) }
  })
}

export const zipAreasTable: Table = {
  name: 'pharm.zip3_population',
  about: 'How many people live where the ZIP code starts with these three digits. The numbers are invented.',
  key: 'zip3',
  columns: [
    { name: 'zip3', type: 'text', note: 'the first three digits' },
    { name: 'population', type: 'int' },
  ],
}

export function zipAreaRows(areas: readonly ZipArea[]): Row[] {
  return areas.map(({ zip3, population }) => ({ zip3, population }))
}
