import styles from '@/app/ui/map/competency-map.module.css'
import { columnWidth, type MapLayout } from '@/app/ui/map/lay-out-map'
import { contourAt, contoursOf, sinkAt } from '@/app/ui/map/terrain'
import { wrapTitle } from '@/app/ui/map/wrap-title'

/** What the cairns stand on: the levels' heights, the contour lines, and the names of levels and trails. */
export function Ground({ layout, targetLevel }: { layout: MapLayout; targetLevel: string | undefined }) {
  const { terrain, bands, summit, trails } = layout
  const ridges = bands.map(({ level, top }, index) => {
    const y = index === 0 ? summit : top
    return { level, y, ridge: contourAt(y, terrain) }
  })
  return (
    <g>
      {ridges.map(({ level, ridge }) => (
        <path
          key={level.id}
          data-level={level.id}
          className={styles.tint}
          d={`${ridge}V${terrain.height}H0Z`}
        />
      ))}
      {contoursOf(summit, terrain).map(({ path, heavy }) => (
        <path key={path} d={path} className={heavy ? styles.heavyContour : styles.contour} />
      ))}
      {ridges.map(({ level, y, ridge }) => (
        <g key={level.id} data-level={level.id} className={styles.level}>
          <path className={styles.ridge} d={ridge} />
          <text x={16} y={y + sinkAt(0, terrain.width) + 34}>
            {level.name}
          </text>
          {level.id === targetLevel && <TargetFlag x={20} y={y + sinkAt(0, terrain.width) + 70} named />}
        </g>
      ))}
      {trails.map(({ strand, foot }) => (
        <text key={strand.id} className={styles.strand}>
          {wrapTitle(strand.title, Math.floor((columnWidth - 40) / 7.4)).map((line, index) => (
            <tspan key={line} x={foot.x + 12} y={foot.y + 17 * index}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  )
}

/** A flag whose pole stands at a point. */
export function TargetFlag({ x, y, named }: { x: number; y: number; named?: boolean }) {
  return (
    <g className={styles.target}>
      <path d={`M${x} ${y}v-24`} className={styles.targetPole} />
      <path d={`M${x} ${y - 24}l15 5.5l-15 5.5z`} />
      {named && (
        <text x={x + 19} y={y - 3} className={styles.targetName}>
          Target
        </text>
      )}
    </g>
  )
}
