import type { Catalogue } from '@/lib/curriculum/catalogue'
import { indexOf } from '../catalogue-index'
import { NotFound } from '../errors'
import { competencyBrief } from './list-curriculum'

/** One competency with its outcomes, topics and prerequisites both ways. Throws NotFound. */
export function getCompetency({ catalogue }: { catalogue: Catalogue }, { id }: { id: string }) {
  const competency = indexOf(catalogue).findCompetency(id)
  if (!competency) throw new NotFound(`There is no competency called "${id}".`)
  return {
    ...competencyBrief(competency),
    summary: competency.summary,
    outcomes: [...competency.outcomes],
    topics: competency.topics.map((topic) => ({ id: topic.id, title: topic.title })),
    neededBy: catalogue.competencies
      .filter((other) => other.prerequisites.includes(competency.id))
      .map((other) => other.id),
  }
}
