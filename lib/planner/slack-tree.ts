/**
 * Slack by class, in a segment tree: how many minutes of later-due work may still come before each class is finished.
 * Both operations cost O(log classes).
 */
export class SlackTree {
  private readonly leaves: number
  /** least[v] is the least slack under v, less what is pending in taken[] above it. */
  private readonly least: Float64Array
  private readonly taken: Float64Array

  constructor(slack: Float64Array) {
    let leaves = 1
    while (leaves < slack.length) leaves *= 2
    this.leaves = leaves
    this.taken = new Float64Array(2 * leaves)
    this.least = new Float64Array(2 * leaves).fill(Number.POSITIVE_INFINITY)
    this.least.set(slack, leaves)
    for (let node = leaves - 1; node > 0; node--) this.update(node)
  }

  /** Takes minutes from the slack of every class before `end`. */
  takeBefore(end: number, minutes: number): void {
    this.take(1, 0, this.leaves, end, minutes)
  }

  /** The class binds nothing any more. */
  release(number: number): void {
    let node = this.leaves + number
    this.least[node] = Number.POSITIVE_INFINITY
    for (node >>= 1; node > 0; node >>= 1) this.update(node)
  }

  /** The first class before `end` with less slack than this; -1 where all have enough. */
  firstShort(end: number, minutes: number): number {
    let node = 1
    let needed = minutes
    if (this.least[1]! >= needed) return -1
    while (node < this.leaves) {
      needed += this.taken[node]!
      node *= 2
      if (this.least[node]! >= needed) node++
    }
    const number = node - this.leaves
    return number < end ? number : -1
  }

  private take(node: number, start: number, size: number, end: number, minutes: number): void {
    if (start >= end) return
    if (start + size <= end) {
      this.least[node]! -= minutes
      this.taken[node]! += minutes
      return
    }
    this.take(2 * node, start, size / 2, end, minutes)
    this.take(2 * node + 1, start + size / 2, size / 2, end, minutes)
    this.update(node)
  }

  private update(node: number): void {
    this.least[node] = Math.min(this.least[2 * node]!, this.least[2 * node + 1]!) - this.taken[node]!
  }
}
