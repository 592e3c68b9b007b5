import type { Roadmap } from '@/lib/api/contract/roadmap'
import { dayInWords } from '@/lib/wording/days'

/** How fresh a proof is, as a line beside it. */
export function ageInWords({ state, due, shown }: Roadmap['ages'][string]): string {
  const last = `last shown ${dayInWords(shown)}`
  return state === 'due' ? `${last}, due for a refresh` : `${last}, refresh by ${dayInWords(due)}`
}
