import type { Roadmap } from '@/lib/api/contract/roadmap'

/** How a competency was proven, as a line beside it. */
export function proofInWords(how: Roadmap['proven'][string]): string {
  switch (how) {
    case 'stated':
      return 'left out because you said you know it'
    case 'steps':
      return 'every step done'
    case 'exercises':
      return 'proven by its exercises'
    case 'placement':
      return 'proven by placement'
    case 'sign-off':
      return 'signed off by a manager'
  }
}
