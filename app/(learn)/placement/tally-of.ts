import type { PlacementConclusion } from '@/lib/api/contract/placement'
import type { Tally } from '@/lib/wording/placement'

/** How the questions about one competency were answered. */
export function tallyOf({ answers }: Pick<PlacementConclusion, 'answers'>, competency: string): Tally {
  const tally = { right: 0, wrong: 0, unsure: 0 }
  for (const answer of answers) if (answer.competency === competency) tally[answer.outcome] += 1
  return tally
}
