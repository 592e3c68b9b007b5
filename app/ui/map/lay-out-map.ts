import type { MapCompetency, MapLevel, MapStrand } from '@/app/ui/map/map-competency'
import { orderStrands } from '@/app/ui/map/order-strands'
import { sinkAt, type Terrain } from '@/app/ui/map/terrain'

export interface Place {
  /** Where the cairn stands: the middle of its foot. */
  readonly x: number
  readonly y: number
}

/** Where everything of the map stands, in pixels from the top left. */
export interface MapLayout {
  readonly terrain: Terrain
  /** By competency id. */
  readonly places: ReadonlyMap<string, Place>
  /** From left to right, each with the competencies its trail passes, lowest first, and the trail's foot. */
  readonly trails: readonly {
    readonly strand: MapStrand
    readonly ids: readonly string[]
    readonly foot: Place
  }[]
  /** Highest first; `top` and `bottom` are where its upper and lower edge cross the middle. */
  readonly bands: readonly { readonly level: MapLevel; readonly top: number; readonly bottom: number }[]
  /** Where the ground begins, in the middle. */
  readonly summit: number
}

export const columnWidth = 170
/** Left of the trails, for the levels' names. */
const gutter = 116
const rowHeight = 77
const bandGap = 30
const summitTop = 34
const trailFoot = 40
const namesHeight = 212

/**
 * Places competencies on a mountain: a column for each strand, a band for each level, the lowest at the bottom, and within
 * a band as many rows as its fullest column needs, what needs something of the same cell above it.
 */
export function layOutMap(
  competencies: readonly MapCompetency[],
  levels: readonly MapLevel[],
  strands: readonly MapStrand[],
): MapLayout {
  const upwards = [...levels].sort((a, b) => a.order - b.order)
  const columns = orderStrands(strands, competencies, upwards.at(-1)?.id ?? '')
  const width = gutter + columns.length * columnWidth
  const cells = cellsOf(competencies)
  const bands = bandsOf(upwards, (level) =>
    Math.max(1, ...columns.map(({ id }) => cells.get(cellKey(level.id, id))?.length ?? 0)),
  )
  const valley = bands.at(-1)?.bottom ?? summitTop
  const places = new Map<string, Place>()
  const trails = columns.map((strand, column) => {
    const x = gutter + column * columnWidth + 26
    const ids: string[] = []
    for (const { level, top, rows } of bands.toReversed()) {
      const cell = cells.get(cellKey(level.id, strand.id)) ?? []
      for (const [index, { id }] of cell.entries()) {
        const row = ((cell.length - index - 0.5) * rows) / cell.length
        const stagger = cell.length < rows ? (column % 2 === 0 ? 11 : -11) : 0
        const y = top + bandGap / 2 + row * rowHeight + stagger + 22
        places.set(id, { x: x + sway(column, ids.length), y: y + sinkAt(x, width) })
        ids.push(id)
      }
    }
    return { strand, ids, foot: { x, y: valley + trailFoot + sinkAt(x, width) } }
  })
  return {
    terrain: { width, height: valley + namesHeight },
    places,
    trails,
    bands: bands.map(({ level, top, bottom }) => ({ level, top, bottom })),
    summit: summitTop,
  }
}

/** The competencies of each level and strand, those that need another of the same cell after it. */
function cellsOf(competencies: readonly MapCompetency[]): ReadonlyMap<string, readonly MapCompetency[]> {
  const cells = new Map<string, MapCompetency[]>()
  for (const competency of competencies) {
    const key = cellKey(competency.level, competency.strand)
    cells.set(key, [...(cells.get(key) ?? []), competency])
  }
  for (const [key, cell] of cells) {
    const byId = new Map(cell.map((competency) => [competency.id, competency]))
    const depth = (id: string, above: readonly string[] = []): number =>
      Math.max(
        0,
        ...(byId.get(id)?.prerequisites ?? [])
          .filter((needed) => byId.has(needed) && !above.includes(needed))
          .map((needed) => 1 + depth(needed, [...above, id])),
      )
    cells.set(
      key,
      cell.toSorted((a, b) => depth(a.id) - depth(b.id)),
    )
  }
  return cells
}

function bandsOf(upwards: readonly MapLevel[], rowsOf: (level: MapLevel) => number) {
  let top = summitTop
  return upwards.toReversed().map((level, index) => {
    const rows = rowsOf(level)
    // The summit's own peak stands over the highest row.
    const bottom = top + rows * rowHeight + bandGap + (index === 0 ? 30 : 0)
    const band = { level, rows, top: index === 0 ? top + 30 : top, bottom }
    top = bottom
    return band
  })
}

/** A trail is never quite straight. */
function sway(column: number, index: number): number {
  return Math.round(9 * Math.sin(column * 2.1 + index * 1.9))
}

function cellKey(level: string, strand: string): string {
  return `${level} ${strand}`
}
