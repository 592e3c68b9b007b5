import { type Chosen, chooseBundles } from './choose-bundles'
import { explainChoices } from './explain-choices'
import { explainShortages } from './explain-shortages'
import type { Solver } from './master'
import { type NumberedProblem, numberProblem } from './number-problem'
import type { CoveragePlan, PlanProblem } from './plan-problem'

/** What each learner learns by the plan, competency ids by learner id. */
export type Learned = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The plan that leaves the fewest needs open and, of those, takes the fewest minutes in total, with nobody over their
 * minutes and nothing learned before what it rests on. For locks without faults (`lockFaults`); the same problem and a
 * solver that is not short of time always give the same plan.
 */
export function planCoverage(problem: PlanProblem, solver: Solver): CoveragePlan {
  const numbered = numberProblem(problem)
  const { bundles, above } = chosenOf(numbered, solver)
  const learned: Learned = new Map(
    problem.learners.map(({ id }, at) => [
      id,
      new Set(
        [...numbered.learners[at]!.forced, ...bundles[at]!]
          .toSorted((a, b) => a - b)
          .map((item) => numbered.ids[item]!),
      ),
    ]),
  )
  const choices = explainChoices(problem, learned)
  return {
    choices,
    shortages: explainShortages(problem, learned),
    minutes: choices.reduce((sum, { minutes }) => sum + minutes, 0),
    above,
  }
}

function chosenOf(numbered: NumberedProblem, solver: Solver): Chosen {
  const nothingOpen = numbered.gaps.every((gap) => gap === 0)
  if (nothingOpen) return { bundles: numbered.learners.map(() => []), above: 0 }
  return chooseBundles(numbered, solver)
}
