import { catalogue } from '@/lib/curriculum/load'
import { planGraph } from '@/lib/curriculum/load-graph'
import { preparePlacement } from '@/lib/placement/prepare-placement'
import { table } from '../table'
import { bestTest, thisTest } from './best-test'

const questions = [1, 2, 3, 4]

/** How much a better choice of questions could still gain: known exactly where the test is short. */
export function benchBest(): string[] {
  const model = preparePlacement(planGraph, catalogue.placement)
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`
  const row = (name: string, value: (count: number) => number) => [
    name,
    ...questions.map((count) => percent(value(count))),
  ]
  return [
    table(
      ['Expected to be told rightly, after questions', ...questions.map(String)],
      [
        row('the best of all possible tests', (count) => bestTest(model, count)),
        row('this test', (count) => thisTest(model, count)),
      ],
    ),
  ]
}
