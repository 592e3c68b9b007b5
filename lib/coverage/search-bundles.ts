import type { NumberedLearner, NumberedProblem } from './number-problem'

/** What one person could learn together: closed under what it rests on, and within their minutes. */
export interface Bundle {
  /** Competency numbers, ascending. */
  readonly items: readonly number[]
  readonly minutes: number
  /** The prices of its competencies less its minutes. */
  readonly value: number
}

/** How far one person's bundles are looked through: to find a good one soon, or to be sure there is none better. */
export const thoroughness = { quick: 2_000, thorough: 200_000 } as const

/**
 * The most valuable bundle at these prices a competency, by depth-first search; the empty one is worth 0. `atMost` is no
 * less than the value of any bundle: the same value, unless the search was cut short.
 */
export function worthiestBundle(
  problem: NumberedProblem,
  learner: NumberedLearner,
  prices: readonly number[],
  nodeLimit: number,
): { readonly bundle: Bundle; readonly atMost: number } {
  const gains = gainsOf(learner, prices)
  // What no gain rests on only costs minutes.
  const isUseful = problem.ids.map(() => false)
  for (const item of learner.items.toReversed()) {
    if (gains[item]! > 0) isUseful[item] = true
    if (isUseful[item]) {
      for (const before of problem.prerequisites[item]!) if (!learner.isKnown[before]) isUseful[before] = true
    }
  }
  const items = learner.items.filter((item) => isUseful[item])
  let bundle: Bundle = { items: [], minutes: 0, value: 0 }
  const { complete, bound } = search(problem, learner, items, gains, nodeLimit, {
    least: () => bundle.value + 1e-7,
    found: (better) => {
      bundle = better
    },
  })
  return { bundle, atMost: complete ? bundle.value : bound }
}

/** Every bundle worth `least` or more at these prices; undefined where there are more than the limit or it took too long. */
export function bundlesWorth(
  problem: NumberedProblem,
  learner: NumberedLearner,
  prices: readonly number[],
  least: number,
  limit: number,
): Bundle[] | undefined {
  const all: Bundle[] = []
  const { complete } = search(
    problem,
    learner,
    learner.items,
    gainsOf(learner, prices),
    thoroughness.thorough,
    {
      least: () => (all.length > limit ? Number.POSITIVE_INFINITY : least),
      found: (bundle) => all.push(bundle),
    },
  )
  return complete && all.length <= limit ? all : undefined
}

const gainsOf = ({ minutes }: NumberedLearner, prices: readonly number[]) =>
  prices.map((price, at) => price - minutes[at]!)

interface Aim {
  /** What is worth less is passed over, now. */
  readonly least: () => number
  readonly found: (bundle: Bundle) => void
}

/** Takes or leaves item after item, as long as what may still be gained is enough. */
function search(
  { prerequisites, ids }: NumberedProblem,
  { capacity, minutes, isKnown }: NumberedLearner,
  items: readonly number[],
  gains: readonly number[],
  nodeLimit: number,
  { least, found }: Aim,
) {
  const isTaken = ids.map(() => false)
  const taken: number[] = []
  const lent = lendToPrerequisites(prerequisites, isKnown, items, gains)
  const dense = items
    .map((item, place) => ({ item, place }))
    .filter(({ item }) => lent[item]! > 0)
    .sort((a, b) => lent[b.item]! / minutes[b.item]! - lent[a.item]! / minutes[a.item]!)
  /** What the items from a place on can add in these minutes at most: the densest first, the last one in part. */
  const boundFrom = (from: number, left: number) => {
    let gained = 0
    for (const { item, place } of dense) {
      if (place < from) continue
      if (minutes[item]! > left) return gained + (lent[item]! * left) / minutes[item]!
      left -= minutes[item]!
      gained += lent[item]!
    }
    return gained
  }
  let nodes = 0
  /** `hoped` is the value as it is with what was lent: never less than the value of a bundle that can come of it. */
  const visit = (place: number, left: number, value: number, hoped: number) => {
    nodes += 1
    if (nodes > nodeLimit || hoped + boundFrom(place, left) < least()) return
    const item = items[place]
    if (item === undefined) return
    if (
      minutes[item]! <= left &&
      prerequisites[item]!.every((before) => isKnown[before] || isTaken[before])
    ) {
      isTaken[item] = true
      taken.push(item)
      const worth = value + gains[item]!
      if (worth >= least())
        found({
          items: taken.toSorted((a, b) => a - b),
          minutes: capacity - left + minutes[item]!,
          value: worth,
        })
      visit(place + 1, left - minutes[item]!, worth, hoped + lent[item]!)
      taken.pop()
      isTaken[item] = false
    }
    visit(place + 1, left, value, hoped)
  }
  const bound = boundFrom(0, Math.max(0, capacity))
  if (capacity >= 0) visit(0, capacity, 0, 0)
  return { complete: nodes <= nodeLimit, bound }
}

/**
 * What costs more than it gains is worth it for what rests on it: that lends to it from its own gain. A bundle that
 * holds the one holds the other, so no bundle is worth more than with what was lent, and a bound made of these gains is far
 * closer: it no longer hopes for what rests on something without paying for that.
 */
function lendToPrerequisites(
  prerequisites: NumberedProblem['prerequisites'],
  isKnown: readonly boolean[],
  items: readonly number[],
  gains: readonly number[],
): readonly number[] {
  const lent = [...gains]
  const isItem = gains.map(() => false)
  for (const item of items) isItem[item] = true
  for (const item of items.toReversed()) {
    const below = [...prerequisites[item]!]
    const seen = new Set(below)
    for (let at = 0; at < below.length && lent[item]! > 0; at++) {
      const before = below[at]!
      if (!isItem[before] || isKnown[before]) continue
      const given = Math.min(lent[item]!, Math.max(0, -lent[before]!))
      lent[item]! -= given
      lent[before]! += given
      for (const further of prerequisites[before]!)
        if (!seen.has(further)) seen.add(further) && below.push(further)
    }
  }
  return lent
}
