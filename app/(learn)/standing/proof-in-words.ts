import type { Roadmap } from '@/lib/api/contract/roadmap'
import { percent } from '@/lib/wording/placement'
import { ageInWords } from './age-in-words'

/** How a competency was proven, as a line beside it; `sure` is how sure a placement was. */
export function proofInWords(how: Roadmap['proven'][string], sure?: number): string {
  switch (how) {
    case 'stated':
      return 'left out because you said you know it'
    case 'steps':
      return 'every step done, not proven'
    case 'exercises':
      return 'proven by its exercises'
    case 'placement':
      return sure === undefined ? 'proven by placement' : `placed (${percent(sure)} sure)`
    case 'sign-off':
      return 'signed off by a manager'
  }
}

/** The same with how fresh it is, where it ages. */
export function provenInWords(
  how: Roadmap['proven'][string],
  age: Roadmap['ages'][string] | undefined,
  sure?: number,
): string {
  const proof = proofInWords(how, sure)
  return age ? `${proof}, ${ageInWords(age)}` : proof
}
