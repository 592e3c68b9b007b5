import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { planGraph } from '@/lib/curriculum/load-graph'
import { chanceFrom } from '@/lib/demo/chance'
import type { PlacementParameters } from '@/lib/placement/placement'
import { type PlacementModel, preparePlacement } from '@/lib/placement/prepare-placement'
import { percentile } from './percentile'
import { type SimulatedTest, simulatePlacement } from './simulate-placement'
import {
  breakingOnePlace,
  type Draw,
  evenlyOverSize,
  evenlyOverStates,
  guess,
  largeFramework,
  learningInOrder,
  slip,
  statesOf,
} from './simulated-people'
import { table } from './table'

/**
 * `npm run bench:placement`: simulated people take the placement test; prints the tables, and with `--write` keeps them in
 * the document. A number after it is how many people a group has, for a quick look; `large` takes the large framework alone.
 */
const document = 'docs/placement.md'
const marks = (section: string) => [`<!-- ${section}: from here -->`, `<!-- ${section}: to here -->`] as const
/** The parameters were chosen on other people, drawn from other seeds. */
const seed = 'placement report 1'
const people = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 2_000)
/** Of a group without a goal, which is there to compare with. */
const peopleToCompare = Math.ceil(people / 4)
const peopleOfLarge = Math.max(2, Math.ceil(people / 50))

const parameters: PlacementParameters = {
  slip,
  guess,
  unsure: { known: 0.05, unknown: 0.35 },
  bySize: 0.5,
  outOfOrder: 0.01,
  stopConfidence: 0.92,
  mostQuestions: 30,
  callFrom: 0.85,
}

interface Group {
  readonly name: string
  readonly draw: Draw
  readonly goals: { readonly [after: number]: number }
  readonly saysUnsure?: number
  readonly bySize?: number
}

/** By how many answers the large framework is looked at. */
const looks = [0, 20, 40, 60, 80]

if (!process.argv.includes('large')) tell('bench', benchFramework())
tell('bench of the large', benchLarge())

function tell(section: string, parts: readonly string[]): void {
  const report = [machine(), ...parts].join('\n\n')
  console.log(`\n${report}\n`)
  if (process.argv.includes('--write')) keep(section, report)
}

function benchFramework(): string[] {
  const states = statesOf(planGraph)
  const size = evenlyOverSize(states)
  const groups: readonly Group[] = [
    { name: 'evenly over how many they know', draw: size, goals: { 15: 0.93, 20: 0.95 } },
    { name: 'evenly over the states', draw: evenlyOverStates(states), goals: { 20: 0.94 } },
    {
      name: 'one prerequisite broken',
      draw: breakingOnePlace(planGraph, size, 1),
      goals: { 20: 0.925 },
    },
    {
      name: 'one competency against the order anywhere',
      draw: breakingOnePlace(planGraph, size, states.length),
      goals: {},
    },
    { name: 'evenly over how many; half say "I don\'t know"', draw: size, goals: {}, saysUnsure: 0.5 },
    { name: 'evenly over how many; prior of just that', draw: size, goals: {}, bySize: 1 },
  ]
  const usual = preparePlacement(planGraph, parameters)
  const results = groups.map((group) => {
    const { name, draw, bySize, saysUnsure } = group
    const count = Object.keys(group.goals).length > 0 ? people : peopleToCompare
    const model = bySize === undefined ? usual : preparePlacement(planGraph, { ...parameters, bySize })
    const tests = takeTests(model, draw, count, `${seed}, ${name}`, { atLeast: 20, saysUnsure })
    const after20 = percent(mean(tests, ({ right }) => right[20]!))
    console.log(`  ${name}: ${tests.length} people, ${after20} after 20`)
    return { ...group, tests }
  })
  const times = results.flatMap(({ tests }) => tests.flatMap((one) => one.times))
  return [
    `Each group with a goal has ${people.toLocaleString('en')} people, each other ${peopleToCompare.toLocaleString('en')}; seed "${seed}", the group's name and a person's number. Shares are of competencies told rightly.`,
    table(
      ['People', 'after 15', 'after 20', 'goals', 'at its own stop', 'questions to it'],
      results.map(({ name, tests, goals }) => [
        name,
        ...[15, 20].map((after) => percent(mean(tests, ({ right }) => right[after]!))),
        Object.entries(goals)
          .map(([after, goal]) => goalOf(after, goal, tests))
          .join('; '),
        percent(mean(tests, ({ right, stopped }) => right[stopped]!)),
        mean(tests, ({ stopped }) => stopped).toFixed(1),
      ]),
    ),
    `It stops by itself at a confidence of ${percent(parameters.stopConfidence)}, after ${parameters.mostQuestions} questions at the latest.`,
    table(
      [
        'Where it stops: believed known with',
        '0.85–0.95',
        'of them known',
        'goal',
        '0.95–1',
        'of them known',
      ],
      results.map(({ name, tests }) => {
        const [middle, high] = [calibration(tests, 0.85, 0.95), calibration(tests, 0.95, 1.01)]
        const met = middle.share >= 0.86 && middle.share <= 0.94
        return [
          name,
          middle.count.toLocaleString('en'),
          percent(middle.share),
          `86–94 %: ${met ? 'met' : 'missed'}`,
          high.count.toLocaleString('en'),
          percent(high.share),
        ]
      }),
    ),
    `${toldLine(results.flatMap(({ tests }) => tests.flatMap(({ told }) => told)))} ${timeLine('28 competencies', times, 10)}`,
  ]
}

function benchLarge(): string[] {
  const graph = largeFramework(200, seed)
  const start = performance.now()
  const model = preparePlacement(graph, { ...parameters, mostQuestions: 150 })
  const ready = performance.now() - start
  const atLeast = looks.at(-1)!
  const tests = takeTests(model, learningInOrder(graph), peopleOfLarge, `${seed}, large`, { atLeast })
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
          `${peopleOfLarge} people who learned in some order`,
          ...looks.map((look) => percent(mean(tests, ({ right }) => right[look]!))),
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

/** Every twentieth person is also told how far along they are. */
function takeTests(
  model: PlacementModel,
  draw: Draw,
  count: number,
  group: string,
  options: { atLeast: number; saysUnsure?: number | undefined },
): SimulatedTest[] {
  return Array.from({ length: count }, (_, number) => {
    const person = `${group}, ${number}`
    const known = draw(chanceFrom(person))
    return simulatePlacement(model, known, { ...options, seed: person, withProgress: number % 20 === 0 })
  })
}

function goalOf(after: string, goal: number, tests: readonly SimulatedTest[]): string {
  const met = mean(tests, ({ right }) => right[Number(after)]!) >= goal
  return `${percent(goal)} after ${after}: ${met ? 'met' : 'missed'}`
}

/** Of the competencies believed known with at least `from` and less than `below` where the test stops, how many are. */
function calibration(tests: readonly SimulatedTest[], from: number, below: number) {
  let count = 0
  let known = 0
  for (const { believed, stopped, knows } of tests)
    for (const [number, share] of believed[stopped]!.entries())
      if (share >= from && share < below) {
        count++
        if (knows[number]) known++
      }
  return { count, share: known / count }
}

function toldLine(told: SimulatedTest['told']): string {
  const within = told.filter(({ least, most, actual }) => actual >= least && actual <= most)
  const off = told.reduce((sum, { expected, actual }) => sum + expected - actual, 0) / told.length
  return `Questions left, as told at the start and after every fifth: within the range ${percent(within.length / told.length)} of ${told.length} times; on average ${Math.abs(off).toFixed(1)} too ${off < 0 ? 'few' : 'many'}.`
}

function timeLine(what: string, times: readonly number[], goal: number): string {
  const ascending = times.toSorted((a, b) => a - b)
  const [p50, p95] = [percentile(ascending, 50), percentile(ascending, 95)]
  return `From an answer to the next question, ${what}: median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; p95 within ${goal} ms: ${p95 <= goal ? 'met' : 'missed'}.`
}

/** On a machine that does other things as well, waiting for a turn is most of the time measured. */
function processorLine(times: readonly number[]): string {
  const ascending = times.toSorted((a, b) => a - b)
  return `Of processor time: median ${percentile(ascending, 50).toFixed(1)} ms, p95 ${percentile(ascending, 95).toFixed(1)} ms.`
}

function machine(): string {
  const date = new Date().toISOString().slice(0, 10)
  return `Measured ${date} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, Node ${process.versions.node}.`
}

function mean(tests: readonly SimulatedTest[], of: (test: SimulatedTest) => number): number {
  return tests.reduce((sum, test) => sum + of(test), 0) / tests.length
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function keep(section: string, text: string): void {
  const whole = readFileSync(document, 'utf8')
  const [begin, end] = marks(section)
  const [before, rest] = whole.split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`${document} has no place for the tables: ${begin} … ${end}`)
  writeFileSync(document, `${before}${begin}\n\n${text}\n\n${end}${after}`)
  console.log(`Kept in ${document}.`)
}
