/**
 * One version of the data set. The hidden variant, used to prove an answer, differs in its base seed and in the rows
 * that its flaws fall on, never in how many flaws there are.
 */
export interface Variant {
  readonly name: 'visible' | 'hidden'
  readonly seed: number
  /** Added to every flaw's row position. */
  readonly offset: 0 | 1
}

export const visible: Variant = { name: 'visible', seed: 20240805, offset: 0 }
export const hidden: Variant = { name: 'hidden', seed: 20250203, offset: 1 }
