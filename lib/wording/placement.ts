import type { BeliefDriver } from '@/lib/placement/explain-belief'
import type { PlacementProgress } from '@/lib/placement/progress-of'
import { counted } from './days'

/** How somebody answered the questions about one competency. */
export interface Tally {
  readonly right: number
  readonly wrong: number
  readonly unsure: number
}

/** How sentences on a placement name things, and what was answered where. */
export interface PlacementNames {
  competency(id: string): string
  tally(id: string): Tally
}

/** As much of a conclusion as is said of one competency. */
interface Concluded {
  readonly standing: 'known' | 'unknown' | 'unsure'
  readonly probability: number
  readonly proven: boolean
  readonly why: readonly BeliefDriver[]
}

const mostReasons = 2

/** Says how sure a conclusion is and why: `91 % sure, because you answered its question right.` */
export function sureInWords(concluded: Concluded, names: PlacementNames): string {
  const { standing, probability, proven, why } = concluded
  if (proven) return 'Proven already, so no answer changes it.'
  const telling = why.filter(({ moved }) => standing === 'unsure' || moved > 0 === (standing === 'known'))
  const reasons = telling.slice(0, mostReasons).map((driver) => reasonOf(driver, names))
  if (standing === 'unsure') {
    const chance = `It could be either: ${percent(probability)} that you know it`
    return reasons.length === 0 ? `${chance}.` : `${chance}, since ${both(reasons)}.`
  }
  const sure = `${percent(standing === 'known' ? probability : 1 - probability)} sure`
  return reasons.length === 0
    ? `${sure}, from all your answers together.`
    : `${sure}, because ${both(reasons)}.`
}

/** Each reason is a sentence of its own, so a comma keeps the second from reading on from the end of the first. */
const both = (reasons: readonly string[]) => reasons.join(', and ')

/** Says how far along a placement is: `about 7 more questions, 3 to 11`. */
export function questionsLeftInWords({ expected, least, most }: PlacementProgress['left']): string {
  if (most <= 1) return 'perhaps the last question'
  const about = `about ${counted(Math.max(1, expected), 'more question')}`
  return least === most ? about : `${about}, ${Math.max(1, least)} to ${most}`
}

/** What a question takes a person who reads it: 20 to 60 seconds. */
const minutesEach = 40 / 60

/** Says how long a placement is before it begins: `About 16 questions (9 to 24), about 11 minutes.` */
export function lengthInWords({ expected, least, most }: PlacementProgress['left']): string {
  if (most === 0) return 'There is no question about this yet.'
  const range = least === most ? '' : ` (${Math.max(1, least)} to ${most})`
  const questions = counted(Math.max(1, expected), 'question')
  return `About ${questions}${range}, about ${counted(Math.max(1, Math.round(expected * minutesEach)), 'minute')}.`
}

/** A share as whole percent; never "100 %" of what is not certain. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  return `${share < 1 ? Math.min(99, rounded) : rounded} %`
}

function reasonOf({ competency, via, moved }: BeliefDriver, names: PlacementNames): string {
  const title = names.competency(competency)
  const well = moved > 0
  switch (via) {
    case 'direct':
      return answeredInWords(names.tally(competency))
    case 'dependent':
      return well
        ? `you did well in ${title}, which rests on it`
        : `${title}, which rests on it, went less well`
    case 'prerequisite':
      return well ? `it rests on ${title}, where you did well` : `it rests on ${title}, which went less well`
    case 'related':
      return well
        ? `people who know ${title} mostly know this as well`
        : `people who do not know ${title} mostly do not know this either`
  }
}

function answeredInWords({ right, wrong, unsure }: Tally): string {
  const all = right + wrong + unsure
  const its = all === 1 ? 'its question' : `its ${all} questions`
  if (right === all) return `you answered ${its} right`
  if (right > 0) return `you answered ${right} of ${its} right`
  return unsure === all ? `you said “I don’t know” to ${its}` : `you did not answer ${its} right`
}
