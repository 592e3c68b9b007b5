import { CairnStones, describeCairn } from '@/app/ui/cairn-glyph'
import { Link } from '@/app/ui/link'
import styles from '@/app/ui/map/competency-map.module.css'
import { TargetFlag } from '@/app/ui/map/ground'
import type { Place } from '@/app/ui/map/lay-out-map'
import type { MapCompetency } from '@/app/ui/map/map-competency'
import { wrapTitle } from '@/app/ui/map/wrap-title'

interface CairnLinkProps {
  readonly competency: MapCompetency
  readonly place: Place
  readonly here: boolean
  readonly target: boolean
  /** Titles of its prerequisites. */
  readonly needs: readonly string[]
  readonly litBy: string
}

const lineHeight = 16
const letters = 17

/** A cairn on the map with its name, as a link to the competency. */
export function CairnLink({ competency, place, here, target, needs, litBy }: CairnLinkProps) {
  const { id, title, level, href, onRoute } = competency
  const { x, y } = place
  const lines = wrapTitle(title, letters)
  const width = 58 + Math.max(...lines.map((line) => line.length)) * 7.4
  const firstLine = y - 13 - ((lines.length - 1) * lineHeight) / 2
  return (
    <Link
      href={href}
      prefetch={false}
      className={styles.cairn}
      data-cairn={id}
      data-lit-by={litBy}
      data-level={level}
      data-here={here || undefined}
      data-on-route={onRoute || undefined}
      aria-label={labelOf(competency, here, target, needs)}
    >
      <rect className={styles.plate} x={x - 24} y={y - 48} width={width} height={58} rx="8" />
      <g transform={`translate(${x - 19} ${y - 37}) scale(1.6)`}>
        <CairnStones {...competency} detailed />
      </g>
      <text className={styles.name}>
        {lines.map((line, index) => (
          <tspan key={line} x={x + 24} y={firstLine + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      {target && <TargetFlag x={x + 6} y={y - 38} />}
      {here && (
        <g className={styles.here}>
          <path d={`M${x - 5} ${y - 47}h10l-5 6z`} />
          <rect x={x - 16} y={y - 67} width="92" height="21" rx="10.5" />
          <text x={x + 30} y={y - 52} textAnchor="middle">
            You are here
          </text>
        </g>
      )}
    </Link>
  )
}

function labelOf(
  competency: MapCompetency,
  here: boolean,
  target: boolean,
  needs: readonly string[],
): string {
  return [
    describeCairn(competency, nameOf(competency)),
    here && 'you are here',
    target && 'your target',
    needs.length > 0 && `needs ${needs.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
}

function nameOf({ title, distinction }: MapCompetency): string {
  return distinction ? `${title} (${distinction})` : title
}
