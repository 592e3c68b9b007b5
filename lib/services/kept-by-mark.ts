interface Kept<Value> {
  readonly mark: string
  readonly value: Promise<Value>
  weight: number
}

/**
 * What was worked out of something, one for each key, given again for as long as the mark of that is the same. What was
 * asked for longest ago makes room. It belongs to the process and no other needs it; whoever asks has been let in before.
 */
export class KeptByMark<Value> {
  readonly #kept = new Map<string, Kept<Value>>()
  #weight = 0

  /** Keeps values of `most` in all, as `weigh` has it. */
  constructor(
    readonly most: number,
    readonly weigh: (value: Value) => number,
  ) {}

  /** The value of before, or a new one; whoever asks while it is being made waits for the same. */
  async get(key: string, readMark: () => Promise<string>, make: () => Promise<Value>): Promise<Value> {
    const mark = await readMark()
    const before = this.#kept.get(key)
    if (before?.mark === mark) {
      this.#kept.delete(key)
      this.#kept.set(key, before)
      return before.value
    }
    const made: Kept<Value> = { mark, value: make(), weight: 0 }
    this.#forget(key)
    this.#kept.set(key, made)
    try {
      const value = await made.value
      // What changed while it was made may be in it or not: it is right for who asked, and for nobody later.
      const holds = (await readMark()) === mark
      if (this.#kept.get(key) !== made) return value
      if (holds) this.#weighIn(made, this.weigh(value))
      else this.#forget(key)
      return value
    } catch (error) {
      if (this.#kept.get(key) === made) this.#forget(key)
      throw error
    }
  }

  #weighIn(made: Kept<Value>, weight: number): void {
    made.weight = weight
    this.#weight += weight
    for (const key of this.#kept.keys()) {
      if (this.#weight <= this.most) return
      this.#forget(key)
    }
  }

  #forget(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0
    this.#kept.delete(key)
  }
}
