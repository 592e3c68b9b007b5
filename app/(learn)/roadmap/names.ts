import type { Standing } from '@/lib/roadmap/standing'
import type { Names } from '@/lib/wording/reason'

/** How reasons and verdicts name what a plan holds only ids of. */
export function namesOf({ index, roadmap }: Standing): Names {
  return {
    today: roadmap.today,
    competency: (id) => index.steps.get(id)?.title ?? index.competencyTitle(id),
    level: index.levelName,
  }
}
