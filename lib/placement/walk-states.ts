import type { CompetencyIndex } from './competency-index'
import type { Random } from './random'
import type { StateSet } from './state-set'

/** What a walk makes likely: a weight by size, and by competency how much likelier a state is that has it. */
export interface WalkTarget {
  readonly logPriorBySize: Float64Array
  readonly logRatio: Float64Array
}

/**
 * One state that changes by one competency at a time and never breaks the order: a Gibbs sampler (Geman & Geman 1984) over
 * the states, the only way to meet them where they are too many to list.
 */
export class StateWalk {
  private readonly known: Uint8Array
  /** By competency, how many of its direct prerequisites the state lacks, and how many direct dependents it has. */
  private readonly lacking: Int32Array
  private readonly held: Int32Array
  private readonly prerequisites: Neighbours
  private readonly dependents: Neighbours
  size = 0

  constructor(
    index: CompetencyIndex,
    private readonly random: Random,
  ) {
    this.prerequisites = flatten(index.prerequisites)
    this.dependents = flatten(index.dependents)
    const count = index.ids.length
    this.known = new Uint8Array(count)
    this.lacking = new Int32Array(count)
    this.held = new Int32Array(count)
  }

  /** Starts from a state of a set. */
  load({ planes }: StateSet, state: number): void {
    const { prerequisites, known, lacking, held } = this
    this.size = 0
    for (let number = 0; number < known.length; number++) {
      known[number] = (planes[number >> 3]![state]! >> (number & 7)) & 1
      lacking[number] = prerequisites.from[number + 1]! - prerequisites.from[number]!
      held[number] = 0
    }
    for (let number = 0; number < known.length; number++) if (known[number]) this.count(number, 1)
  }

  store({ planes }: StateSet, state: number): void {
    for (const plane of planes) plane[state] = 0
    for (let number = 0; number < this.known.length; number++)
      if (this.known[number]) planes[number >> 3]![state]! |= 1 << (number & 7)
  }

  /** Offers every competency the chance to change, each by what the target says of the two states it is between. */
  sweep({ logPriorBySize, logRatio }: WalkTarget): void {
    const { known, lacking, held } = this
    for (let number = 0; number < known.length; number++) {
      if (lacking[number] !== 0 || held[number] !== 0) continue
      const without = this.size - known[number]!
      const log = logPriorBySize[without + 1]! - logPriorBySize[without]! + logRatio[number]!
      const next = this.random() * (1 + Math.exp(-log)) < 1 ? 1 : 0
      if (next !== known[number]) this.change(number)
    }
  }

  /** Adds one competency that may be added, each as likely as the others. */
  grow(): void {
    let choices = 0
    let chosen = 0
    for (let number = 0; number < this.known.length; number++)
      if (this.canGrow(number) && this.random() * ++choices < 1) chosen = number
    if (choices > 0) this.change(chosen)
  }

  /** How many competencies may be added, and how many taken away. */
  ways(): { more: number; fewer: number } {
    let more = 0
    let fewer = 0
    for (let number = 0; number < this.known.length; number++) {
      if (this.canGrow(number)) more++
      else if (this.known[number] === 1 && this.held[number] === 0) fewer++
    }
    return { more, fewer }
  }

  private canGrow(number: number): boolean {
    return this.known[number] === 0 && this.lacking[number] === 0
  }

  private change(number: number): void {
    const by = this.known[number] ? -1 : 1
    this.known[number] = by === 1 ? 1 : 0
    this.count(number, by)
  }

  private count(number: number, by: 1 | -1): void {
    const { prerequisites, dependents, lacking, held } = this
    this.size += by
    for (let at = dependents.from[number]!; at < dependents.from[number + 1]!; at++)
      lacking[dependents.to[at]!]! -= by
    for (let at = prerequisites.from[number]!; at < prerequisites.from[number + 1]!; at++)
      held[prerequisites.to[at]!]! += by
  }
}

/** Those of competency c are to[from[c]] to to[from[c + 1] − 1]: one array, since a walk looks them up millions of times. */
interface Neighbours {
  readonly from: Int32Array
  readonly to: Int32Array
}

function flatten(lists: readonly Int32Array[]): Neighbours {
  const from = new Int32Array(lists.length + 1)
  for (const [number, { length }] of lists.entries()) from[number + 1] = from[number]! + length
  return { from, to: Int32Array.from(lists.flatMap((list) => [...list])) }
}
