import type { Standing } from '@/lib/roadmap/standing'
import { minutesInWords } from '@/lib/wording/minutes'

/** What the plan has after a step, as the message of its completion names it. */
export function afterInWords(standing: Standing, stepId: string): string | undefined {
  const next = standing.plan?.steps.find((step) => step.id !== stepId)
  const title = next && standing.index.steps.get(next.id)?.title
  return next && title ? `${title}, ${minutesInWords(next.minutes)}` : undefined
}
