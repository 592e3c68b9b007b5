import { findCycle } from './find-cycle'
import { type PlanCompetency, PlanError, type PlanGraph, type PlanStep } from './plan'

/**
 * The curriculum as numbers. Steps are nodes 0 to n − 1, in curriculum order; after them every competency has two nodes
 * that take no time, its entry and its exit: entry before each of its steps before exit, and a prerequisite's exit
 * before the entry of what needs it. So "every step of one after every step of the other" costs one edge, not m × n.
 */
export interface GraphIndex {
  readonly steps: readonly PlanStep[]
  readonly competencies: readonly PlanCompetency[]
  readonly stepNumber: ReadonlyMap<string, number>
  readonly competencyNumber: ReadonlyMap<string, number>
  readonly levelNumber: ReadonlyMap<string, number>
  /** By step. */
  readonly competencyOf: Int32Array
  /** By competency: its steps are firstStep[c] to firstStep[c + 1] − 1. */
  readonly firstStep: Int32Array
  readonly levelOf: Int32Array
  readonly strandOf: Int32Array
  /** By node: predecessors[predecessorStart[v]] to predecessors[predecessorStart[v + 1] − 1]; likewise successors. */
  readonly predecessorStart: Int32Array
  readonly predecessors: Int32Array
  readonly successorStart: Int32Array
  readonly successors: Int32Array
  /** All nodes, each after its predecessors. */
  readonly topological: Int32Array
}

/** Throws PlanError for ids that repeat, that nothing has, for minutes that are none, and for a cycle of any kind. */
export function indexGraph(graph: PlanGraph): GraphIndex {
  const { competencies } = graph
  const steps: PlanStep[] = []
  for (const competency of competencies) for (const step of competency.steps) steps.push(step)
  const levelNumber = numberIds(graph.levels)
  const strandNumber = numberIds(graph.strands)
  const competencyIds = competencies.map(({ id }) => id)
  const stepIds = steps.map(({ id }) => id)
  const competencyNumber = numberIds(competencyIds)
  const stepNumber = numberIds(stepIds)
  refuse('duplicate-id', [
    ...repeated(graph.levels, levelNumber),
    ...repeated(graph.strands, strandNumber),
    ...repeated(competencyIds, competencyNumber),
    ...repeated(stepIds, stepNumber),
    ...competencyIds.filter((id) => stepNumber.has(id)),
  ])
  refuse(
    'bad-minutes',
    steps.filter(({ minutes }) => !Number.isSafeInteger(minutes) || minutes < 1).map(({ id }) => id),
  )

  const unknown: string[] = []
  const find = (ids: ReadonlyMap<string, number>, id: string): number => {
    const number = ids.get(id)
    if (number === undefined) unknown.push(id)
    return number ?? 0
  }
  const competencyOf = new Int32Array(steps.length)
  const firstStep = new Int32Array(competencies.length + 1)
  const nodes = steps.length + 2 * competencies.length
  const predecessorStart = new Int32Array(nodes + 1)
  const found: number[] = []
  let node = 0
  for (const [number, competency] of competencies.entries()) {
    firstStep[number] = node
    for (const step of competency.steps) {
      competencyOf[node] = number
      found.push(steps.length + number)
      for (const id of step.prerequisites) found.push(find(stepNumber, id))
      predecessorStart[++node] = found.length
    }
  }
  firstStep[competencies.length] = node
  const exit = (number: number) => steps.length + competencies.length + number
  for (const { prerequisites } of competencies) {
    for (const id of prerequisites) found.push(exit(find(competencyNumber, id)))
    predecessorStart[++node] = found.length
  }
  for (let number = 0; number < competencies.length; number++) {
    found.push(steps.length + number)
    for (let step = firstStep[number]!; step < firstStep[number + 1]!; step++) found.push(step)
    predecessorStart[++node] = found.length
  }
  const levelOf = new Int32Array(competencies.map(({ level }) => find(levelNumber, level)))
  const strandOf = new Int32Array(competencies.map(({ strand }) => find(strandNumber, strand)))
  refuse('unknown-id', unknown)

  const predecessors = new Int32Array(found)
  const { successorStart, successors } = transpose(predecessorStart, predecessors)
  const topological = sortTopologically(predecessorStart, successorStart, successors)
  if (topological.length < nodes) {
    const idOf = (v: number) =>
      v < steps.length ? steps[v]!.id : competencies[(v - steps.length) % competencies.length]!.id
    const ids = findCycle(predecessorStart, predecessors, topological).map(idOf)
    refuse('cycle', tidyCycle(ids))
  }
  return {
    steps,
    competencies,
    stepNumber,
    competencyNumber,
    levelNumber,
    competencyOf,
    firstStep,
    levelOf,
    strandOf,
    predecessorStart,
    predecessors,
    successorStart,
    successors,
    topological,
  }
}

const MESSAGES = {
  'duplicate-id': 'These ids are used more than once',
  'bad-minutes': 'A step takes a whole number of minutes, 1 or more; these do not',
  'unknown-id': 'Nothing has these ids, yet something refers to them',
  cycle: 'These need one another, so none of them can come first',
}

function refuse(code: keyof typeof MESSAGES, ids: readonly string[]): void {
  const once = [...new Set(ids)]
  if (once.length > 0) throw new PlanError(code, once, `${MESSAGES[code]}: ${once.join(', ')}.`)
}

function numberIds(ids: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  for (let number = 0; number < ids.length; number++) numbers.set(ids[number]!, number)
  return numbers
}

function repeated(ids: readonly string[], numbers: ReadonlyMap<string, number>): string[] {
  return numbers.size === ids.length ? [] : ids.filter((id, number) => numbers.get(id) !== number)
}

function transpose(predecessorStart: Int32Array, predecessors: Int32Array) {
  const nodes = predecessorStart.length - 1
  const successorStart = new Int32Array(nodes + 1)
  for (let edge = 0; edge < predecessors.length; edge++) successorStart[predecessors[edge]! + 1]!++
  for (let node = 0; node < nodes; node++) successorStart[node + 1]! += successorStart[node]!
  const next = successorStart.slice()
  const successors = new Int32Array(predecessors.length)
  for (let node = 0; node < nodes; node++)
    for (let edge = predecessorStart[node]!; edge < predecessorStart[node + 1]!; edge++)
      successors[next[predecessors[edge]!]!++] = node
  return { successorStart, successors }
}

/** Kahn 1962. Shorter than the graph where there is a cycle. */
function sortTopologically(
  predecessorStart: Int32Array,
  successorStart: Int32Array,
  successors: Int32Array,
): Int32Array {
  const nodes = predecessorStart.length - 1
  const waiting = new Int32Array(nodes)
  const sorted = new Int32Array(nodes)
  let length = 0
  for (let node = 0; node < nodes; node++) {
    waiting[node] = predecessorStart[node + 1]! - predecessorStart[node]!
    if (waiting[node] === 0) sorted[length++] = node
  }
  for (let at = 0; at < length; at++) {
    const node = sorted[at]!
    for (let edge = successorStart[node]!; edge < successorStart[node + 1]!; edge++) {
      const successor = successors[edge]!
      waiting[successor]!--
      if (waiting[successor] === 0) sorted[length++] = successor
    }
  }
  return sorted.subarray(0, length)
}

/** A competency's entry and exit are the same id to a reader; the cycle starts at its smallest id. */
function tidyCycle(ids: readonly string[]): string[] {
  const once = ids.filter((id, at) => id !== ids[(at + 1) % ids.length] || ids.length === 1)
  const cycle = once.length === 0 ? ids.slice(0, 1) : once
  const start = cycle.reduce((least, id, at) => (id < cycle[least]! ? at : least), 0)
  return [...cycle.slice(start), ...cycle.slice(0, start)]
}
