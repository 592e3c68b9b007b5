'use client'

import { CompetencyMap } from '@/app/ui/map/competency-map'
import type { MapCompetency, MapLevel, MapStrand } from '@/app/ui/map/map-competency'
import { cairnOf, type Standing } from '@/lib/roadmap/standing'
import { useStanding } from '../standing/use-standing'

interface MapScreenProps {
  readonly competencies: readonly MapCompetency[]
  readonly levels: readonly MapLevel[]
  readonly strands: readonly MapStrand[]
}

/** The map as it is for everyone, and with the person's own cairns and way once they are known. */
export function MapScreen({ competencies, levels, strands }: MapScreenProps) {
  const answer = useStanding()
  const standing = answer.state === 'ready' ? answer.standing : undefined
  return (
    <div data-wide>
      <CompetencyMap
        competencies={standing ? withStanding(competencies, standing) : competencies}
        levels={levels}
        strands={strands}
        here={standing?.plan?.steps[0]?.competency}
        target={standing?.roadmap.settings?.target}
      />
    </div>
  )
}

/** Own cairns and own way, in the order of the plan; what is not on the way keeps the curriculum's order after it. */
function withStanding(competencies: readonly MapCompetency[], standing: Standing): readonly MapCompetency[] {
  const order = [...new Set(standing.plan?.steps.map((step) => step.competency))]
  const place = new Map(order.map((id, index) => [id, index]))
  const scope = new Set(standing.plan?.scope)
  return competencies
    .map((competency) => ({
      ...competency,
      ...cairnOf(standing, competency.id),
      onRoute: scope.has(competency.id),
    }))
    .sort((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length))
}
