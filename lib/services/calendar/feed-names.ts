import type { FeedNames } from '@/lib/calendar/feed-events'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { LocalDate } from '@/lib/planner/plan'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import { indexOf } from '../catalogue-index'

/** How a feed names the curriculum and links to this installation at `url`. */
export function feedNames(catalogue: Catalogue, today: LocalDate, url: string): FeedNames {
  const { findStep, findCompetency } = indexOf(catalogue)
  return {
    today,
    // A feed is written in one language, whatever the server speaks.
    locale: 'en-GB',
    competency: (id) => findStep(id)?.title ?? findCompetency(id)?.title ?? id,
    level: (id) => catalogue.levels.find((level) => level.id === id)?.name ?? id,
    step: (id) => {
      const step = findStep(id)
      return { title: step?.title ?? id, url: step ? `${url}${stepHref(step)}` : `${url}/roadmap` }
    },
    roadmapUrl: `${url}/roadmap`,
  }
}
