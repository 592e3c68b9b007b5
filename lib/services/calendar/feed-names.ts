import type { FeedNames } from '@/lib/calendar/feed-events'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { ownCompetencyId } from '@/lib/paths/path-content'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import { ownTasks } from '@/lib/roadmap/own-competencies'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import { indexOf } from '../catalogue-index'

/** How a feed names the curriculum and links to this installation at `url`. */
export function feedNames(
  catalogue: Catalogue,
  { today, assignments }: Pick<Roadmap, 'today' | 'assignments'>,
  url: string,
): FeedNames {
  const tasks = ownTasks(assignments)
  const pathTitle = (id: string) =>
    assignments.find(({ path }) => path && ownCompetencyId(path.id) === id)?.title
  const { findStep, findCompetency } = indexOf(catalogue)
  return {
    today,
    // A feed is written in one language, whatever the server speaks.
    locale: 'en-GB',
    competency: (id) =>
      findStep(id)?.title ?? findCompetency(id)?.title ?? tasks.get(id)?.title ?? pathTitle(id) ?? id,
    level: (id) => catalogue.levels.find((level) => level.id === id)?.name ?? id,
    step: (id) => {
      const step = findStep(id)
      const title = step?.title ?? tasks.get(id)?.title ?? id
      return { title, url: step ? `${url}${stepHref(step)}` : `${url}/roadmap` }
    },
    roadmapUrl: `${url}/roadmap`,
  }
}
