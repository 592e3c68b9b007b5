import { CairnLink } from '@/app/ui/map/cairn-link'
import styles from '@/app/ui/map/competency-map.module.css'
import { Ground } from '@/app/ui/map/ground'
import { layOutMap } from '@/app/ui/map/lay-out-map'
import { litBy, litRules } from '@/app/ui/map/lit-rules'
import type { MapCompetency, MapLevel, MapStrand } from '@/app/ui/map/map-competency'
import { MapFrame } from '@/app/ui/map/map-frame'
import { MapList } from '@/app/ui/map/map-list'
import { chainsOf } from '@/app/ui/map/map-paths'
import { Trails } from '@/app/ui/map/trails'
import type { Target } from '@/lib/planner/plan'

export interface CompetencyMapProps {
  /** In plan order, which is the order of the keyboard. */
  readonly competencies: readonly MapCompetency[]
  readonly levels: readonly MapLevel[]
  readonly strands: readonly MapStrand[]
  /** The id of the competency the person is in. */
  readonly here?: string
  readonly target?: Target
}

/** The mountain: levels as heights, strands as trails, competencies as cairns, and the same as a list under it. */
export function CompetencyMap({ competencies, levels, strands, here, target }: CompetencyMapProps) {
  const layout = layOutMap(competencies, levels, strands)
  const chains = chainsOf(competencies)
  const { width, height } = layout.terrain
  const targets = new Set(target?.kind === 'competencies' ? target.competencies : [])
  const titles = new Map(competencies.map(({ id, title }) => [id, title]))
  return (
    <div className={styles.whole}>
      <a href="#map-list" className={styles.toList}>
        Skip the drawing, go to the list
      </a>
      <MapFrame here={here}>
        <style>{litRules(chains)}</style>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: a group of links that name themselves, not an image. */}
        <svg viewBox={`0 0 ${width} ${height}`} className={styles.map}>
          <Ground layout={layout} targetLevel={target?.kind === 'level' ? target.level : undefined} />
          <Trails layout={layout} competencies={competencies} chains={chains} />
          {competencies.map((competency) => {
            const place = layout.places.get(competency.id)
            return (
              place && (
                <CairnLink
                  key={competency.id}
                  competency={competency}
                  place={place}
                  here={competency.id === here}
                  target={targets.has(competency.id)}
                  needs={competency.prerequisites.flatMap((id) => titles.get(id) ?? [])}
                  litBy={litBy(chains, [competency.id])}
                />
              )
            )
          })}
        </svg>
      </MapFrame>
      <MapList competencies={competencies} levels={levels} strands={strands} here={here} />
    </div>
  )
}
