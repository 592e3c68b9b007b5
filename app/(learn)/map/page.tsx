import type { Metadata } from 'next'
import { PageHeader } from '@/app/ui/page-header'
import { catalogue } from '@/lib/curriculum/load'
import { MapScreen } from './map-screen'

export const metadata: Metadata = { title: 'Map' }

/** All competencies by level and strand, each with its cairn. */
export default function MapPage() {
  const { levels, strands, competencies } = catalogue
  return (
    <>
      <PageHeader title="The map">
        <p>
          Four levels, from the valley to the summit. Each cairn is a competency; faint paths are what it
          rests on.
        </p>
      </PageHeader>
      <MapScreen
        levels={levels.map(({ id, order, name }) => ({ id, order, name }))}
        strands={strands.map(({ id, title }) => ({ id, title }))}
        competencies={competencies.map((competency) => ({
          id: competency.id,
          title: competency.title,
          distinction: competency.distinction,
          level: competency.level,
          strand: competency.strand,
          prerequisites: competency.prerequisites,
          href: `/competencies/${competency.id}`,
          total: competency.steps.length,
        }))}
      />
    </>
  )
}
