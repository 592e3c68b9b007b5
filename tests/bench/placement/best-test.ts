import { type Belief, believe } from '@/lib/placement/believe'
import { chooseNext } from '@/lib/placement/choose-next'
import { confidenceOf } from '@/lib/placement/confidence-of'
import type { PlacementAnswer } from '@/lib/placement/placement'
import type { PlacementModel } from '@/lib/placement/prepare-placement'
import { questionsEach } from './simulated-people'

/**
 * The share that the best of all tests of so many questions would be expected to tell rightly, of people as the model
 * believes them to be. Every set of answers is looked at (what is believed does not depend on their order), from the
 * longest back to none: after each, the question that leads furthest (Bellman 1957). Seconds for four questions, minutes for five.
 */
export function bestTest(model: PlacementModel, questions: number): number {
  const competencies = model.index.ids.length
  const rank = rankOf(2 * competencies, questions)
  let value = reached(model, questions, rank)
  for (let length = questions - 1; length >= 0; length--) {
    const shorter = new Float64Array(rank.count(length))
    forEachAnswers(2 * competencies, length, (said) => {
      let best = 0
      for (let asked = 0; asked < competencies; asked++) {
        const right = value[rank.at(insert(said, 2 * asked))]!
        const wrong = value[rank.at(insert(said, 2 * asked + 1))]!
        if (right + wrong > best) best = right + wrong
      }
      shorter[rank.at(said)] = best
    })
    value = shorter
  }
  return value[0]!
}

/** The same of the test that asks what `chooseNext` says, by going through both answers to each of its questions. */
export function thisTest(model: PlacementModel, questions: number): number {
  const { ids } = model.index
  const expected = (answers: readonly PlacementAnswer[], share: number): number => {
    const belief = believe(model, { answers })
    if (answers.length === questions) return share * confidenceOf(model, belief)
    const left = Object.fromEntries(ids.map((id) => [id, questionsEach]))
    for (const { competency } of answers) left[competency]!--
    const competency = chooseNext(model, belief, left)!
    const right = chanceOfRight(model, belief, model.index.numberOf.get(competency)!)
    return (
      expected([...answers, { competency, answer: 'right' }], share * right) +
      expected([...answers, { competency, answer: 'wrong' }], share * (1 - right))
    )
  }
  return expected([], 1)
}

/** For every set of so many answers, how likely it is where its questions are asked, times the share told rightly after it. */
function reached(model: PlacementModel, questions: number, rank: Rank): Float64Array {
  const { ids } = model.index
  const found = new Float64Array(rank.count(questions))
  const said: number[] = []
  const answers: PlacementAnswer[] = []
  const visit = (from: number, share: number) => {
    const belief = believe(model, { answers })
    if (said.length === questions) {
      found[rank.at(said)] = share * confidenceOf(model, belief)
      return
    }
    for (let next = from; next < 2 * ids.length; next++) {
      const right = chanceOfRight(model, belief, next >> 1)
      said.push(next)
      answers.push({ competency: ids[next >> 1]!, answer: next % 2 === 0 ? 'right' : 'wrong' })
      visit(next, share * (next % 2 === 0 ? right : 1 - right))
      said.pop()
      answers.pop()
    }
  }
  visit(0, 1)
  return found
}

function chanceOfRight({ parameters: { slip, guess } }: PlacementModel, { known }: Belief, asked: number) {
  return known[asked]! * (1 - slip) + (1 - known[asked]!) * guess
}

/** A set of answers is written in ascending order: 2 · competency where it was right, and one more where it was wrong. */
function forEachAnswers(kinds: number, length: number, tell: (said: readonly number[]) => void): void {
  const said: number[] = []
  const visit = (from: number) => {
    if (said.length === length) return tell(said)
    for (let next = from; next < kinds; next++) {
      said.push(next)
      visit(next)
      said.pop()
    }
  }
  visit(0)
}

function insert(said: readonly number[], one: number): number[] {
  const at = said.findIndex((other) => other > one)
  return at < 0 ? [...said, one] : [...said.slice(0, at), one, ...said.slice(at)]
}

interface Rank {
  /** How many sets of so many answers there are, and the place of one among them. */
  readonly count: (length: number) => number
  readonly at: (said: readonly number[]) => number
}

/** Numbers sets with repetition through sets without (Lehmer's combinatorial number system, 1964). */
function rankOf(kinds: number, most: number): Rank {
  const choose = Array.from({ length: kinds + most }, () => new Float64Array(most + 1))
  for (const [of, row] of choose.entries()) {
    row[0] = 1
    for (let taken = 1; taken <= most && of > 0; taken++)
      row[taken] = choose[of - 1]![taken - 1]! + choose[of - 1]![taken]!
  }
  return {
    count: (length) => choose[kinds + length - 1]![length]!,
    at: (said) => said.reduce((sum, one, place) => sum + choose[one + place]![place + 1]!, 0),
  }
}
