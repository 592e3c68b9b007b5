import type { CompetencyIndex } from './competency-index'
import {
  type PlacementAnswer,
  PlacementError,
  type PlacementEvidence,
  type PlacementParameters,
} from './placement'

/**
 * What the answers about each competency say by themselves. A person's knowledge keeps to the order of prerequisites but
 * for a share `outOfOrder` of the competencies, drawn independently; so there is what the order would have (its state) and what
 * is the case, and answers depend on the latter. All arrays are by competency.
 */
export interface AnswerOdds {
  /** How likely the answers are of somebody who knows it, over somebody who does not; infinite where it is proven. */
  readonly own: Float64Array
  /** How likely the answers are where the state has the competency, over where it has not; 1 without any answers. */
  readonly ratio: Float64Array
  /** How likely it is known where the state has it, and where the state has it not. */
  readonly knownWith: Float64Array
  readonly knownWithout: Float64Array
  readonly answered: Int32Array
  /** 1 where running code proved it. */
  readonly proven: Uint8Array
}

/** Answers about one competency are multiplied in a fixed order, so that the order they came in leaves no trace. */
export function weighAnswers(
  index: CompetencyIndex,
  parameters: PlacementParameters,
  { answers, proven = [] }: PlacementEvidence,
): AnswerOdds {
  const count = index.ids.length
  const factors: number[][] = index.ids.map(() => [])
  for (const answer of answers) {
    const number = index.numberOf.get(answer.competency)
    if (number !== undefined) factors[number]!.push(ratioOf(answer, parameters))
  }
  const odds = {
    own: new Float64Array(count),
    ratio: new Float64Array(count),
    knownWith: new Float64Array(count),
    knownWithout: new Float64Array(count),
    answered: Int32Array.from(factors, ({ length }) => length),
    proven: new Uint8Array(count),
  }
  for (const id of proven) {
    const number = index.numberOf.get(id)
    if (number !== undefined) odds.proven[number] = 1
  }
  for (let number = 0; number < count; number++) {
    const ratio = factors[number]!.toSorted((a, b) => a - b).reduce((product, factor) => product * factor, 1)
    setOdds(odds, number, odds.proven[number] ? Number.POSITIVE_INFINITY : ratio, parameters.outOfOrder)
  }
  return odds
}

/** Sets what a competency's answers say from their likelihood ratio, known over not known. */
export function setOdds(odds: AnswerOdds, number: number, ratio: number, outOfOrder: number): void {
  const inOrder = 1 - outOfOrder
  odds.own[number] = ratio
  if (ratio === Number.POSITIVE_INFINITY) {
    odds.ratio[number] = inOrder / outOfOrder
    odds.knownWith[number] = 1
    odds.knownWithout[number] = 1
    return
  }
  const withIt = inOrder * ratio + outOfOrder
  const withoutIt = inOrder + outOfOrder * ratio
  odds.ratio[number] = withIt / withoutIt
  odds.knownWith[number] = (inOrder * ratio) / withIt
  odds.knownWithout[number] = (outOfOrder * ratio) / withoutIt
}

/**
 * How likely an answer is of somebody who knows, over somebody who does not. That a question was answered at all says
 * nothing, since people differ in how readily they guess; and "I don't know" never says less for them than a wrong answer.
 */
function ratioOf(
  { answer, competency, slip, guess }: PlacementAnswer,
  parameters: PlacementParameters,
): number {
  const s = slip ?? parameters.slip
  const g = guess ?? parameters.guess
  if (!(s > 0 && g > 0 && s + g < 1))
    throw new PlacementError('bad-question', [competency], 'Slip and guess are above 0 and together below 1.')
  if (answer === 'right') return (1 - s) / g
  const wrong = s / (1 - g)
  const { known, unknown } = parameters.unsure
  return answer === 'wrong' ? wrong : Math.max(wrong, known / unknown)
}
