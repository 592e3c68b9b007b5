import { performance } from 'node:perf_hooks'
import { makeLearner, type PersonFacts } from '@/lib/coverage/make-learner'
import type { PlanProblem } from '@/lib/coverage/plan-problem'
import { catalogue } from '@/lib/curriculum/load'
import { makePlanGraph } from '@/lib/curriculum/make-plan-graph'
import { indexGraph } from '@/lib/planner/graph-index'
import { addDays } from '@/lib/planner/local-date'
import { solveInThread } from '@/lib/services/coverage/solver/solve-in-thread'
import { buildThreads } from '@/scripts/build-threads'
import { percentile } from './percentile'

/** In each team. */
const people = 50
const seeds = 12
const today = '2026-11-23'
/** Most that a plan for a team of fifty may take, in milliseconds. */
const goalMs = 2_000

/** A row of the table: teams that differ in how they are made, and what their plans took and came to. */
export interface CoverageFigure {
  readonly what: string
  readonly p50: number
  readonly most: number
  /** How many of the plans are proven to be the least. */
  readonly proven: number
  readonly plans: number
  /** Percent above the least at most, in the worst plan; undefined where one was not certain to leave the fewest needs open. */
  readonly above: number | undefined
  readonly goal: { readonly text: string; readonly met: boolean }
}

/** Plans for made-up teams of fifty on the whole curriculum, each in a thread of its own, as the server makes them. */
export async function benchCoverage(): Promise<CoverageFigure[]> {
  await buildThreads()
  return [
    await measure('half a year, needs that can be met', { days: 180, most: 5 }),
    await measure('three months, needs that cannot all be met', { days: 90, most: 12 }),
  ]
}

async function measure(what: string, kind: Kind): Promise<CoverageFigure> {
  const times: number[] = []
  const aboves: (number | undefined)[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const started = performance.now()
    const { minutes, above } = await solveInThread(problemOf(seed, kind))
    times.push(performance.now() - started)
    aboves.push(above === undefined ? undefined : (100 * above) / Math.max(1, minutes - above))
  }
  times.sort((a, b) => a - b)
  const certain = aboves.filter((above) => above !== undefined)
  const most = times.at(-1) ?? 0
  return {
    what,
    p50: percentile(times, 50),
    most,
    proven: aboves.filter((above) => above === 0).length,
    plans: seeds,
    above: certain.length === seeds ? Math.max(...certain) : undefined,
    goal: { text: `under ${goalMs / 1000} s`, met: most < goalMs },
  }
}

interface Kind {
  readonly days: number
  /** People needed for one competency at most. */
  readonly most: number
}

/** Fifty people between beginners and those who have proven much, with their own paces and hours, the same each time. */
function problemOf(seed: number, { days, most }: Kind): PlanProblem {
  const next = random(seed)
  const graph = indexGraph(makePlanGraph(catalogue))
  const by = addDays(today, days)
  const facts = Array.from({ length: people }, (_, at): PersonFacts => {
    const reached = next() * 14
    const minutes = 20 + Math.floor(next() * 60)
    const proven = catalogue.competencies.filter((_, place) => place < reached && next() < 0.7)
    const completed = catalogue.competencies
      .filter((_, place) => place < reached + 3 && next() < 0.4)
      .flatMap(({ steps }) => steps.filter(() => next() < 0.5).map(({ id }) => id))
    return {
      id: `person-${at}`,
      today,
      week: { weekdayMinutes: [minutes, 0, minutes, minutes, 0, 0, 0], daysOff: [] },
      pace: 0.8 + next() * 0.6,
      completed,
      proven: Object.fromEntries(proven.map(({ id }) => [id, 'exercises'])),
      assignments: [],
    }
  })
  const has = (id: string) => facts.filter(({ proven }) => proven[id] !== undefined).length
  const gaps = catalogue.competencies.map(
    ({ id }) => [id, Math.floor(next() * (most + 1)) - Math.floor(has(id) / 4)] as const,
  )
  return {
    competencies: graph.competencies.map(({ id, prerequisites }) => ({ id, prerequisites })),
    gaps: Object.fromEntries(gaps.filter(([, gap]) => gap > 0)),
    learners: facts.map((person) => makeLearner(graph, person, by).learner),
    locks: [],
  }
}

/** Numbers from 0 to 1, the same ones in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
