/** The ground the map lies on: how far a place sinks towards the mountain's sides, and the lines of equal height. */
export interface Terrain {
  readonly width: number
  /** The height of the page, in pixels from the top. */
  readonly height: number
}

const sink = 112
const step = 24

/** How many pixels lower a level lies at `x` than under the summit. */
export function sinkAt(x: number, width: number): number {
  const aside = (x - width / 2) / (width / 2)
  return sink * aside * aside
}

/** A line of equal height that crosses the middle at `y`, from edge to edge, as the points of a path. */
export function contourAt(y: number, { width }: Terrain): string {
  let path = ''
  let last = 0
  for (let x = 0; x < width + step; x += step) {
    const here = Math.round(y + sinkAt(x, width) + roughness(x, y))
    path += x === 0 ? `M0 ${here}` : `l${step} ${here - last}`
    last = here
  }
  return path
}

/** Fine lines from the summit to the valley, each fifth of them heavier, as a surveyor draws them. */
export function contoursOf(top: number, terrain: Terrain): readonly { path: string; heavy: boolean }[] {
  const spacing = 21
  const count = Math.floor((terrain.height - top) / spacing)
  return Array.from({ length: count }, (_, index) => ({
    path: contourAt(top + spacing * (index + 1), terrain),
    heavy: index % 5 === 4,
  }))
}

/** Hills and hollows, the same on every drawing; gentle enough downwards that no two lines cross. */
function roughness(x: number, y: number): number {
  return (
    11 * Math.sin(x / 97 + y / 90 + 1.3) +
    8 * Math.sin(x / 51 - y / 70 + 4.1) +
    5 * Math.sin(x / 31 + y / 58 + 2.2)
  )
}
