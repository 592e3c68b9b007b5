import type { Standing } from '@/lib/roadmap/standing'
import type { DueNames } from '@/lib/wording/lateness'
import type { Names } from '@/lib/wording/reason'

/** How reasons name what a plan holds only ids of. */
export function namesOf({ index, roadmap }: Standing): Names {
  return {
    today: roadmap.today,
    competency: (id) => index.steps.get(id)?.title ?? index.competencyTitle(id),
    level: index.levelName,
  }
}

/** How sentences on dates name what a plan holds only ids of. */
export function dueNamesOf({ index, roadmap }: Standing): DueNames {
  const titles = new Map(roadmap.assignments.map(({ id, title }) => [id, `“${title}”`]))
  return {
    today: roadmap.today,
    step: (id) => index.steps.get(id)?.title ?? id,
    due: (what) => (what.kind === 'target' ? 'your target' : (titles.get(what.id) ?? 'an assignment')),
  }
}
