import type { GraphIndex } from './graph-index'
import { type PlanAssignment, PlanError, type PlanLearner, type Proof } from './plan'

/** What is to be done: the smallest set that reaches the target and holds every assignment, less what is done. */
export interface Scope {
  /** By node: 1 for a step to plan, and for the entry and exit of a competency that is not done. */
  readonly active: Uint8Array
  /** Steps to plan, in curriculum order. */
  readonly steps: Int32Array
  /** By step: 1 where it belongs to what the target itself names. */
  readonly isTarget: Uint8Array
  /** By competency: 1 where some of its steps are completed. */
  readonly isBegun: Uint8Array
  /** By step: the assignments, as numbers, that hold it or its competency. */
  readonly assignmentsOf: ReadonlyMap<number, readonly number[]>
  /** By step that is there for another's sake: the step or competency id that needs it. */
  readonly neededBy: ReadonlyMap<number, string>
  /** Competency number to proof, for what was asked for and is done. */
  readonly leftOut: ReadonlyMap<number, Proof>
  /** By competency that was left out: the assignments, as numbers, that ask for it or for a step of it. */
  readonly leftOutOf: ReadonlyMap<number, readonly number[]>
  /** Whether there is a target and all of it is done. */
  readonly isReached: boolean
}

/** Throws PlanError for a target or an assignment of something that does not exist. */
export function findScope(
  graph: GraphIndex,
  learner: PlanLearner,
  assignments: readonly PlanAssignment[],
): Scope {
  const { steps, competencies, competencyOf, firstStep, stepNumber, competencyNumber } = graph
  const { predecessorStart, predecessors } = graph
  const targets = listTargets(graph, learner)
  const { completed, isBegun } = markCompleted(graph, learner)
  const isOwn = markOwn(graph, learner, assignments)
  const done = findDone(graph, learner, isOwn, completed)
  const active = new Uint8Array(steps.length + 2 * competencies.length)
  const whole = new Uint8Array(competencies.length)
  const leftOut = new Map<number, Proof>()
  const neededBy = new Map<number, string>()
  const assignmentsOf = new Map<number, number[]>()
  const leftOutOf = new Map<number, number[]>()
  /** Steps and, from the number of steps on, whole competencies whose prerequisites are still to be looked at. */
  const queue: number[] = []

  // Breadth first, and everything asked for outright before anything it needs, so that a reason names the nearest need.
  for (const competency of targets) wantCompetency(competency)
  const isTarget = active.slice(0, steps.length)
  for (const [number, assignment] of assignments.entries())
    for (const id of assignment.items) wantItem(id, number, assignment)
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!
    if (node < steps.length) wantWhatStepNeeds(node)
    else wantPrerequisites(node - steps.length)
  }
  for (let competency = 0; competency < competencies.length; competency++)
    if (done[competency] === undefined) {
      active[steps.length + competency] = 1
      active[steps.length + competencies.length + competency] = 1
    }
  const planned: number[] = []
  for (let step = 0; step < steps.length; step++) if (active[step] === 1) planned.push(step)
  return {
    active,
    steps: new Int32Array(planned),
    isTarget,
    isBegun,
    assignmentsOf,
    neededBy,
    leftOut,
    leftOutOf,
    isReached: targets.length > 0 && targets.every((competency) => done[competency] !== undefined),
  }

  function wantItem(id: string, number: number, assignment: PlanAssignment): void {
    const competency = competencyNumber.get(id)
    if (competency !== undefined) {
      wantCompetency(competency)
      if (done[competency] !== undefined) note(leftOutOf, competency, number)
      for (let step = firstStep[competency]!; step < firstStep[competency + 1]!; step++)
        if (active[step] === 1) note(assignmentsOf, step, number)
      return
    }
    const step = stepNumber.get(id)
    if (step === undefined) throw unknownItem(assignment, id)
    wantStep(step)
    if (active[step] === 1) note(assignmentsOf, step, number)
    else if (leftOut.has(competencyOf[step]!)) note(leftOutOf, competencyOf[step]!, number)
  }

  function wantCompetency(competency: number, neededById?: string): void {
    if (whole[competency] === 1) return
    whole[competency] = 1
    const proof = done[competency]
    if (proof !== undefined) {
      leftOut.set(competency, proof)
      return
    }
    queue.push(steps.length + competency)
    for (let step = firstStep[competency]!; step < firstStep[competency + 1]!; step++)
      if (isOwn[step] === 1) wantStep(step, neededById)
  }

  function wantStep(step: number, neededById?: string): void {
    if (active[step] === 1 || completed[step] === 1) return
    const competency = competencyOf[step]!
    const proof = done[competency]
    if (proof !== undefined) {
      leftOut.set(competency, proof)
      return
    }
    active[step] = 1
    if (neededById !== undefined) neededBy.set(step, neededById)
    queue.push(step)
  }

  function wantWhatStepNeeds(step: number): void {
    const { id } = steps[step]!
    // The first predecessor of a step is its competency's entry.
    for (let edge = predecessorStart[step]! + 1; edge < predecessorStart[step + 1]!; edge++) {
      const needed = predecessors[edge]!
      if (isOwn[needed] === 1) wantStep(needed, id)
    }
    const competency = competencyOf[step]!
    if (whole[competency] === 0 && done[competency] === undefined) wantPrerequisites(competency)
  }

  function wantPrerequisites(competency: number): void {
    const { id } = competencies[competency]!
    const entry = steps.length + competency
    const firstExit = steps.length + competencies.length
    for (let edge = predecessorStart[entry]!; edge < predecessorStart[entry + 1]!; edge++)
      wantCompetency(predecessors[edge]! - firstExit, id)
  }
}

function note(assignments: Map<number, number[]>, what: number, assignment: number): void {
  const known = assignments.get(what)
  if (known === undefined) assignments.set(what, [assignment])
  else if (!known.includes(assignment)) known.push(assignment)
}

/** By step: 1 where it is for everyone, for an option this person chose or may yet choose, or assigned to them by itself. */
function markOwn(
  graph: GraphIndex,
  { stack }: PlanLearner,
  assignments: readonly PlanAssignment[],
): Uint8Array {
  const isOwn = new Uint8Array(graph.steps.length).fill(1)
  for (let step = 0; step < isOwn.length; step++) {
    const { only } = graph.steps[step]!
    if (only !== undefined && Object.hasOwn(stack, only.axis) && stack[only.axis] !== only.option)
      isOwn[step] = 0
  }
  for (const { items } of assignments)
    for (const id of items) {
      const step = graph.stepNumber.get(id)
      if (step !== undefined) isOwn[step] = 1
    }
  return isOwn
}

/** Competency numbers. A target of no competencies is one of assignments alone. */
function listTargets(graph: GraphIndex, { target }: PlanLearner): number[] {
  if (target.kind === 'level') {
    const level = graph.levelNumber.get(target.level)
    if (level === undefined)
      throw new PlanError('bad-target', [target.level], `There is no level ${target.level} to aim for.`)
    return Array.from(graph.levelOf.keys()).filter((competency) => graph.levelOf[competency]! <= level)
  }
  const unknown = target.competencies.filter((id) => !graph.competencyNumber.has(id))
  if (unknown.length > 0)
    throw new PlanError(
      'bad-target',
      unknown,
      `The target names competencies that do not exist: ${unknown.join(', ')}.`,
    )
  return target.competencies.map((id) => graph.competencyNumber.get(id)!)
}

/** Ids that the curriculum no longer has are passed over: content changes, and that is no fault of the learner's. */
function markCompleted(graph: GraphIndex, learner: PlanLearner) {
  const completed = new Uint8Array(graph.steps.length)
  const isBegun = new Uint8Array(graph.competencies.length)
  for (const id of learner.completed) {
    const step = graph.stepNumber.get(id)
    if (step === undefined) continue
    completed[step] = 1
    isBegun[graph.competencyOf[step]!] = 1
  }
  return { completed, isBegun }
}

/** By competency: how it is done, if it is: proven, or every step of this person's completed. */
function findDone(
  { competencies, firstStep }: GraphIndex,
  learner: PlanLearner,
  isOwn: Uint8Array,
  completed: Uint8Array,
): (Proof | undefined)[] {
  return competencies.map(({ id }, competency) => {
    if (Object.hasOwn(learner.proven, id)) return learner.proven[id]
    let own = 0
    for (let step = firstStep[competency]!; step < firstStep[competency + 1]!; step++) {
      if (isOwn[step] === 0) continue
      if (completed[step] === 0) return undefined
      own++
    }
    return own > 0 ? 'steps' : undefined
  })
}

function unknownItem(assignment: PlanAssignment, id: string): PlanError {
  return new PlanError(
    'unknown-id',
    [id],
    `The assignment ${assignment.id} asks for ${id}, which does not exist.`,
  )
}
