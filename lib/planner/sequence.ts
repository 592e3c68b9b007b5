import { SlackTree } from './slack-tree'

export interface Sequencing {
  /** The order to keep to, prerequisites holding. */
  readonly preferred: Int32Array
  readonly minutes: Float64Array
  /** By step; a class never is later than that of what needs the step. Class limits.length has no limit. */
  readonly classOf: Int32Array
  /** By class: minutes of the steps in it and in earlier ones. */
  readonly minutesDue: Float64Array
  /** By class: the study minute by which its last step must end; rising, and at least minutesDue. */
  readonly limits: Float64Array
}

/**
 * The preferred order with as few interruptions as the limits force: each place goes to the step that is next in the
 * preferred order, unless some earlier-due class could then not end by its limit; then to the first in the preferred order
 * that is due no later than that class. Prerequisites hold, since a step's come earlier in the preferred order and are
 * due no later.
 */
export function sequence({ preferred, minutes, classOf, minutesDue, limits }: Sequencing): Int32Array {
  const classes = limits.length
  if (classes === 0) return preferred
  const slack = new SlackTree(limits.map((limit, k) => limit - minutesDue[k]!))
  const queues = new ClassQueues(preferred, classOf, classes + 1)
  const order = new Int32Array(preferred.length)
  for (let at = 0; at < order.length; at++) {
    let candidate = queues.first(classes)
    let short = shortClass(candidate)
    if (short >= 0) {
      candidate = queues.first(short)
      short = shortClass(candidate)
      // Twice refused: the most urgent class goes first, which is always right, and keeps every place within O(log).
      if (short >= 0) candidate = queues.first(queues.earliest())
    }
    const dueClass = classOf[candidate]!
    slack.takeBefore(dueClass, minutes[candidate]!)
    queues.take(dueClass)
    if (dueClass < classes && queues.isEmpty(dueClass)) slack.release(dueClass)
    order[at] = candidate
  }
  return order

  function shortClass(step: number): number {
    return slack.firstShort(classOf[step]!, minutes[step]!)
  }
}

/** The steps of each class in preferred order, and the least place among the heads of all classes up to one. */
class ClassQueues {
  private readonly order: Int32Array
  private readonly start: Int32Array
  private readonly next: Int32Array
  private readonly places: Int32Array
  private readonly leaves: number
  private readonly least: Float64Array

  constructor(order: Int32Array, classOf: Int32Array, classes: number) {
    this.order = order
    this.start = new Int32Array(classes + 1)
    for (const step of order) this.start[classOf[step]! + 1]!++
    for (let k = 0; k < classes; k++) this.start[k + 1]! += this.start[k]!
    this.next = this.start.slice(0, classes)
    this.places = new Int32Array(order.length)
    for (let at = 0; at < order.length; at++) this.places[this.next[classOf[order[at]!]!]!++] = at
    this.next.set(this.start.subarray(0, classes))
    let leaves = 1
    while (leaves < classes) leaves *= 2
    this.leaves = leaves
    this.least = new Float64Array(2 * leaves).fill(Number.POSITIVE_INFINITY)
    for (let k = 0; k < classes; k++) this.refresh(k)
  }

  isEmpty(k: number): boolean {
    return this.next[k] === this.start[k + 1]
  }

  /** The step that is first in the preferred order among classes 0 to k; there must be one. */
  first(k: number): number {
    let least = Number.POSITIVE_INFINITY
    for (let low = this.leaves, high = this.leaves + k + 1; low < high; low >>= 1, high >>= 1) {
      if (low & 1) least = Math.min(least, this.least[low++]!)
      if (high & 1) least = Math.min(least, this.least[--high]!)
    }
    return this.order[least]!
  }

  /** The lowest class that has steps left. */
  earliest(): number {
    let node = 1
    while (node < this.leaves) {
      node *= 2
      if (this.least[node] === Number.POSITIVE_INFINITY) node++
    }
    return node - this.leaves
  }

  take(k: number): void {
    this.next[k]!++
    this.refresh(k)
  }

  private refresh(k: number): void {
    let node = this.leaves + k
    this.least[node] = this.isEmpty(k) ? Number.POSITIVE_INFINITY : this.places[this.next[k]!]!
    for (node >>= 1; node > 0; node >>= 1)
      this.least[node] = Math.min(this.least[2 * node]!, this.least[2 * node + 1]!)
  }
}
