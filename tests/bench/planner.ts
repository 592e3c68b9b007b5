import { pathToFileURL } from 'node:url'
import { makePlan } from '@/lib/planner/make-plan'
import type { PlanGraph, PlanInput } from '@/lib/planner/plan'
import { percentile } from './percentile'

const SIZES = [200, 2_000, 20_000, 200_000]
const STEPS_PER_COMPETENCY = 10

/** One row of the table: steps, edges, the planner's and the bare sort's milliseconds, and the one over the other. */
export interface PlannerFigure {
  readonly steps: number
  readonly edges: number
  readonly plan: number
  readonly sort: number
  readonly ratio: number
}

/** Prints, for graphs of four sizes, the planner's milliseconds beside a bare topological sort of the same graph. */
export function benchPlanner(print: (line: string) => void = console.log): PlannerFigure[] {
  print('  steps    edges   plan ms   sort ms   ratio')
  return SIZES.map((size) => {
    const figure = measure(size)
    const { steps, edges, plan, sort, ratio } = figure
    const cells = [String(steps).padStart(7), String(edges).padStart(8), plan.toFixed(2).padStart(9)]
    print(`${cells.join(' ')} ${sort.toFixed(2).padStart(9)} ${ratio.toFixed(1).padStart(7)}`)
    return figure
  })
}

/** The medians of runs that alternate, after some that warm up and are not counted. */
function measure(size: number): PlannerFigure {
  const input = benchInput(size)
  const runs = Math.max(7, Math.min(2_000, Math.round(800_000 / size)))
  const plans: number[] = []
  const sorts: number[] = []
  let edges = 0
  for (let run = -Math.ceil(runs / 2); run < runs; run++) {
    const plan = time(() => makePlan(input))
    const sort = time(() => {
      edges = sortTopologically(input.graph)
    })
    if (run < 0) continue
    plans.push(plan)
    sorts.push(sort)
  }
  const plan = median(plans)
  const sort = median(sorts)
  return { steps: size, edges, plan, sort, ratio: plan / sort }
}

function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    50,
  )
}

/** Kahn's algorithm and nothing else, on the same ids. Returns the number of edges it followed. */
function sortTopologically(graph: PlanGraph): number {
  const number = new Map<string, number>()
  for (const { steps } of graph.competencies) for (const { id } of steps) number.set(id, number.size)
  const waiting = new Int32Array(number.size)
  const successors: number[][] = Array.from(waiting, () => [])
  let edges = 0
  let node = 0
  for (const { steps } of graph.competencies)
    for (const { prerequisites } of steps) {
      for (const id of prerequisites) successors[number.get(id)!]!.push(node)
      edges += prerequisites.length
      waiting[node++] = prerequisites.length
    }
  const order: number[] = []
  for (let at = 0; at < waiting.length; at++) if (waiting[at] === 0) order.push(at)
  for (let at = 0; at < order.length; at++)
    for (const successor of successors[order[at]!]!) {
      waiting[successor]!--
      if (waiting[successor] === 0) order.push(successor)
    }
  if (order.length !== waiting.length) throw new Error('the bench graph has a cycle')
  return edges
}

/** A curriculum with three edges a step, a target date, and twenty assignments whose dates interrupt one another. */
function benchInput(size: number): PlanInput {
  const next = random(size)
  const count = size / STEPS_PER_COMPETENCY
  const competencies = Array.from({ length: count }, (_, c) => ({
    id: `competency-${c}`,
    level: `level-${Math.floor((c * 4) / count)}`,
    strand: `strand-${next(7)}`,
    prerequisites: c === 0 ? [] : [`competency-${next(c)}`],
    steps: Array.from({ length: STEPS_PER_COMPETENCY }, (_, s) => {
      const at = c * STEPS_PER_COMPETENCY + s
      const prerequisites = new Set<string>()
      while (prerequisites.size < Math.min(3, at))
        prerequisites.add(stepId(at - 1 - next(Math.min(at, 3 * STEPS_PER_COMPETENCY))))
      return { id: stepId(at), minutes: 10 + next(40), prerequisites: [...prerequisites] }
    }),
  }))
  return {
    graph: {
      levels: ['level-0', 'level-1', 'level-2', 'level-3'],
      strands: Array.from({ length: 7 }, (_, strand) => `strand-${strand}`),
      competencies,
    },
    learner: {
      proven: {},
      completed: [],
      stack: {},
      target: { kind: 'level', level: 'level-3' },
      targetDate: '2031-12-31',
      pace: 1.2,
    },
    assignments: Array.from({ length: 20 }, (_, number) => ({
      id: `assignment-${number}`,
      title: `Path ${number}`,
      assignedBy: 'Dana',
      items: [stepId(next(size)), stepId(next(size)), `competency-${next(count)}`],
      due: `2027-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
    })),
    capacity: {
      weekdayMinutes: [60, 60, 0, 60, 60, 120, 0],
      daysOff: ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'],
      from: '2026-11-23',
    },
  }
}

function stepId(at: number): string {
  return `competency-${Math.floor(at / STEPS_PER_COMPETENCY)}/step-${at % STEPS_PER_COMPETENCY}`
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Whole numbers below a limit, the same ones in every run (mulberry32). */
function random(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) benchPlanner()
