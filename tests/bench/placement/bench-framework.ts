import { catalogue } from '@/lib/curriculum/load'
import { planGraph } from '@/lib/curriculum/load-graph'
import { type PlacementModel, preparePlacement } from '@/lib/placement/prepare-placement'
import { table } from '../table'
import { calibration, mean, percent, rightAfter, timeLine, toldLine } from './figures'
import { mostTelling, toldOfOneBroken } from './other-tests'
import {
  breakingOnePlace,
  type Draw,
  evenlyOverSize,
  evenlyOverStates,
  learningInOrder,
  statesOf,
  turningOneRound,
} from './simulated-people'
import { seed, takeTests } from './take-tests'

interface Group {
  readonly name: string
  readonly draw: Draw
  readonly goals: { readonly [after: number]: number }
  readonly saysUnsure?: number
  /** The same test, told how just these people are spread. */
  readonly told?: PlacementModel
}

const parameters = catalogue.placement
const certain = 1e-9

/** How well 28 competencies are told, of people of several kinds: the tables of the document. */
export function benchFramework(people: number): string[] {
  const usual = preparePlacement(planGraph, parameters)
  const groups = groupsOf(usual)
  const peopleToCompare = Math.ceil(people / 2)
  const results = groups.map((group) => {
    const { name, draw, saysUnsure } = group
    const tests = takeTests(usual, draw, people, name, { atLeast: 20, saysUnsure })
    console.log(`  ${name}: ${people} people, ${rightAfter(tests, 20)} after 20`)
    return { ...group, tests }
  })
  const compared = results.flatMap(({ name, draw, told, tests }) => {
    if (!told) return []
    const plain = takeTests(usual, draw, peopleToCompare, name, { atLeast: 20, choose: mostTelling })
    const knowing = takeTests(told, draw, peopleToCompare, name, { atLeast: 20 })
    console.log(`  ${name}: compared`)
    const three = [tests.slice(0, peopleToCompare), plain, knowing]
    return [[name, ...three.map((some) => `${rightAfter(some, 15)}, ${rightAfter(some, 20)}`)]]
  })
  const all = results.flatMap(({ tests }) => tests)
  return [
    `Each group has ${people.toLocaleString('en')} people; seed "${seed}", the group's name and a person's number. Shares are of competencies told rightly.`,
    table(
      ['People', 'after 15', 'after 20', 'goals', 'at its own stop', 'questions to it'],
      results.map(({ name, tests, goals }) => [
        name,
        rightAfter(tests, 15),
        rightAfter(tests, 20),
        Object.entries(goals)
          .map(([after, goal]) => {
            const met = mean(tests, ({ right }) => right[Number(after)]!) >= goal
            return `${percent(goal)} after ${after}: ${met ? 'met' : 'missed'}`
          })
          .join('; '),
        percent(mean(tests, ({ right, stopped }) => right[stopped]!)),
        mean(tests, ({ stopped }) => stopped).toFixed(1),
      ]),
    ),
    `It stops by itself at a confidence of ${percent(parameters.stopConfidence)}, after ${parameters.mostQuestions} questions at the latest.`,
    `The first ${peopleToCompare.toLocaleString('en')} of a group, after 15 and after 20:`,
    table(['People', 'this test', 'asking what tells most', 'this test, told how they are spread'], compared),
    table(
      [
        'Where it stops: believed known with',
        '0.85–0.95',
        'of them known',
        'goal',
        '0.95–1',
        'of them known',
      ],
      results.map(({ name, tests, goals }) => {
        const [middle, high] = [calibration(tests, 0.85, 0.95), calibration(tests, 0.95, 1.01)]
        const met = middle.share >= 0.86 && middle.share <= 0.94
        return [
          name,
          middle.count.toLocaleString('en'),
          percent(middle.share),
          Object.keys(goals).length > 0 ? `86–94 %: ${met ? 'met' : 'missed'}` : '',
          high.count.toLocaleString('en'),
          percent(high.share),
        ]
      }),
    ),
    `${toldLine(all.flatMap(({ told }) => told))} ${timeLine(
      '28 competencies',
      all.flatMap(({ times }) => times),
      10,
    )}`,
  ]
}

function groupsOf(usual: PlacementModel): readonly Group[] {
  const states = statesOf(planGraph)
  const size = evenlyOverSize(states)
  const inOrder = learningInOrder(planGraph)
  const told = (bySize: number) => preparePlacement(planGraph, { ...parameters, bySize, outOfOrder: certain })
  const spread = told(1)
  return [
    {
      name: 'evenly over how many they know',
      draw: size,
      goals: { 15: 0.93, 20: 0.95 },
      told: spread,
    },
    { name: 'evenly over the states', draw: evenlyOverStates(states), goals: { 20: 0.94 }, told: told(0) },
    {
      name: 'one prerequisite broken',
      draw: breakingOnePlace(planGraph, size, 1),
      goals: { 20: 0.925 },
      told: toldOfOneBroken({ ...usual, parameters: spread.parameters }, planGraph, states),
    },
    {
      name: 'one competency against the order anywhere',
      draw: breakingOnePlace(planGraph, size, states.length),
      goals: {},
    },
    { name: 'one competency turned round, in order or not', draw: turningOneRound(size), goals: {} },
    { name: 'learned in some order', draw: inOrder, goals: {} },
    { name: 'learned in some order, one turned round', draw: turningOneRound(inOrder), goals: {} },
    {
      name: 'evenly over how many; half say "I don\'t know"',
      draw: size,
      goals: {},
      saysUnsure: 0.5,
    },
  ]
}
