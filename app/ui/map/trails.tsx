import { classNames } from '@/app/ui/class-names'
import styles from '@/app/ui/map/competency-map.module.css'
import type { MapLayout } from '@/app/ui/map/lay-out-map'
import { litBy } from '@/app/ui/map/lit-rules'
import type { MapCompetency } from '@/app/ui/map/map-competency'
import { type chainsOf, pathBetween } from '@/app/ui/map/map-paths'

interface TrailsProps {
  readonly layout: MapLayout
  readonly competencies: readonly MapCompetency[]
  readonly chains: ReturnType<typeof chainsOf>
}

/** The strands' trails, bold where the person's own way goes, and over them the faint paths from prerequisites. */
export function Trails({ layout, competencies, chains }: TrailsProps) {
  const { places, trails } = layout
  const onRoute = new Set(competencies.filter((competency) => competency.onRoute).map(({ id }) => id))
  return (
    <g>
      {trails.flatMap(({ ids, foot }) =>
        ids.map((id, index) => {
          const below = ids[index - 1]
          const from = below ? places.get(below)! : foot
          const bold = onRoute.has(id) && (!below || onRoute.has(below))
          return (
            <path
              key={id}
              d={pathBetween(from, places.get(id)!)}
              className={classNames(styles.trail, bold && styles.route)}
            />
          )
        }),
      )}
      {competencies.flatMap(({ id, prerequisites }) =>
        prerequisites.map((needed) => {
          const from = places.get(needed)
          const to = places.get(id)
          if (!from || !to) return null
          const own = onRoute.has(id) && onRoute.has(needed)
          return (
            <path
              key={`${needed} ${id}`}
              d={pathBetween(from, to)}
              className={classNames(styles.path, own && styles.ownPath)}
              data-lit-by={litBy(chains, [id])}
            />
          )
        }),
      )}
    </g>
  )
}
