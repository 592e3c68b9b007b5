import { catalogue } from '@/lib/curriculum/load'
import { preparePlacement } from '@/lib/placement/prepare-placement'
import { table } from '../table'
import { mean, percent, processorLine, rightAfter, timeLine, toldLine } from './figures'
import { largeFramework, learningInOrder } from './simulated-people'
import { seed, takeTests } from './take-tests'

/** By how many answers the large framework is looked at. */
const looks = [0, 20, 40, 60, 80]

/** A framework of 200 competencies, whose states are too many to list. */
export function benchLarge(people: number): string[] {
  const graph = largeFramework(200, seed)
  const start = performance.now()
  const model = preparePlacement(graph, { ...catalogue.placement, mostQuestions: 150 })
  const ready = performance.now() - start
  const tests = takeTests(model, learningInOrder(graph), people, 'large', { atLeast: looks.at(-1)! })
  return [
    table(
      [
        '200 competencies, sampled',
        ...looks.map((look) => `after ${look}`),
        'at its own stop',
        'questions to it',
      ],
      [
        [
          `${people} people who learned in some order`,
          ...looks.map((look) => rightAfter(tests, look)),
          percent(mean(tests, ({ right, stopped }) => right[stopped]!)),
          mean(tests, ({ stopped }) => stopped).toFixed(1),
        ],
      ],
    ),
    `Prepared in ${Math.round(ready)} ms, once a process. ${toldLine(tests.flatMap(({ told }) => told))} ${timeLine(
      '200 competencies',
      tests.flatMap(({ times }) => times),
      50,
    )} ${processorLine(tests.flatMap(({ processorTimes }) => processorTimes))}`,
  ]
}
