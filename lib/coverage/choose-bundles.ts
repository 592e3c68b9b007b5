import type { Master, Solver } from './master'
import type { NumberedProblem } from './number-problem'
import { type Bundle, bundlesWorth, thoroughness, worthiestBundle } from './search-bundles'

export interface Chosen {
  /** By learner: competency numbers. */
  readonly bundles: readonly (readonly number[])[]
  /** Minutes above the least at most; undefined where fewer needs might stay open. */
  readonly above: number | undefined
}

/** As many bundles as a solver looks through in no time. */
const mostToProve = 20_000

/**
 * Chooses what each person learns, by Dantzig and Wolfe's decomposition. The linear program over the bundles found so far
 * prices the competencies; each person's worthiest bundle at those prices joins, until none helps. Those prices bound
 * every plan from below (Lagrange). Then whole bundles are chosen, and where a gap to the bound is left, every bundle that could be
 * part of a better plan is added and the choice made again: it is then the least there is.
 */
export function chooseBundles(problem: NumberedProblem, solver: Solver): Chosen {
  const { gaps, learners } = problem
  const open = gaps.flatMap((gap, at) => (gap > 0 ? [at] : []))
  const needs = open.map((at) => gaps[at]!)
  // No plan takes more minutes than there are: filling one more need always comes first.
  const openCost = 1 + learners.reduce((sum, { capacity }) => sum + Math.max(0, capacity), 0)
  const master = solver.open(needs, learners.length, openCost)
  const columns = keepColumns(problem, open, master)
  const totalOf = (chosen: readonly (readonly number[])[]) => totalMinutes(problem, chosen, openCost)

  const { bound, prices } = findBundles(problem, solver, master, columns, open)
  let choice = master.choose()
  let bundles = columns.bundlesOf(choice.columns)
  let least = Math.ceil(bound - 1e-6)
  if (totalOf(bundles) > least && solver.hasTime('proof')) {
    const slack = totalOf(bundles) - bound
    if (addAllWithin(problem, columns, prices, slack)) {
      choice = master.choose()
      const again = columns.bundlesOf(choice.columns)
      if (totalOf(again) <= totalOf(bundles)) bundles = again
      if (choice.isBest) least = totalOf(bundles)
    }
  }
  master.close()
  return { bundles, above: aboveLeast(totalOf(bundles), least, openCost) }
}

/** Adds bundles until none helps or the time is over; gives the best bound from below, with the prices it holds at. */
function findBundles(
  problem: NumberedProblem,
  solver: Solver,
  master: Master,
  columns: ReturnType<typeof keepColumns>,
  open: readonly number[],
) {
  const { learners, gaps, ids } = problem
  let best: { bound: number; prices: readonly number[] } = { bound: 0, prices: ids.map(() => 0) }
  /** Adds every person's worthiest bundle that the solver's own prices call for; gives how many were new. */
  const priceOut = (
    prices: readonly number[],
    exact: readonly number[],
    personPrices: readonly number[],
    nodes: number,
  ) => {
    let bound = open.reduce((sum, at) => sum + prices[at]! * gaps[at]!, 0)
    let added = 0
    for (const [person, learner] of learners.entries()) {
      const { bundle, atMost } = worthiestBundle(problem, learner, prices, nodes)
      bound -= atMost
      const gain = bundle.items.reduce((sum, item) => sum + exact[item]! - learner.minutes[item]!, 0)
      if (gain > personPrices[person]! + 1e-6 && columns.add(person, bundle)) added += 1
    }
    if (bound > best.bound) best = { bound, prices }
    return added
  }
  do {
    const { gapPrices, personPrices } = master.relax()
    const exact = ids.map(() => 0)
    for (const [position, at] of open.entries()) exact[at] = Math.max(0, gapPrices[position]!)
    // Near the prices of the best bound so far, so that they settle sooner (Wentges 1997).
    const smooth = exact.map((price, at) => 0.3 * price + 0.7 * best.prices[at]!)
    const { quick, thorough } = thoroughness
    if (best.bound > 0 && priceOut(smooth, exact, personPrices, quick) > 0) continue
    if (priceOut(exact, exact, personPrices, quick) > 0) continue
    if (priceOut(exact, exact, personPrices, thorough) === 0) break
  } while (solver.hasTime('bundles'))
  return best
}

/** Adds every bundle that can be part of a plan no more than the slack above the bound; false where there are too many. */
function addAllWithin(
  problem: NumberedProblem,
  columns: ReturnType<typeof keepColumns>,
  prices: readonly number[],
  slack: number,
): boolean {
  const found: { person: number; bundle: Bundle }[] = []
  for (const [person, learner] of problem.learners.entries()) {
    const { bundle, atMost } = worthiestBundle(problem, learner, prices, thoroughness.thorough)
    const least = Math.max(bundle.value, atMost) - slack - 1e-6
    const within = bundlesWorth(problem, learner, prices, least, mostToProve - found.length)
    if (!within) return false
    for (const one of within) found.push({ person, bundle: one })
  }
  for (const { person, bundle } of found) columns.add(person, bundle)
  return true
}

/** The bundles that the master knows, each once. */
function keepColumns({ learners, ids }: NumberedProblem, open: readonly number[], master: Master) {
  const known: { person: number; items: readonly number[] }[] = []
  const names = new Set<string>()
  const tieUnit = 0.2 / Math.max(1, learners.length * ids.length)
  return {
    add(person: number, { items, minutes }: Bundle): boolean {
      const name = `${person}:${items.join()}`
      if (items.length === 0 || names.has(name)) return false
      names.add(name)
      known.push({ person, items })
      const gaps = items.flatMap((item) => (open.includes(item) ? [open.indexOf(item)] : []))
      // Fewer to learn, and those already further.
      const tie = items.reduce((sum, item) => sum + (2 - learners[person]!.share[item]!) * tieUnit, 0)
      master.add({ person, gaps, minutes, tie })
      return true
    },
    bundlesOf(columns: readonly number[]): (readonly number[])[] {
      const bundles: (readonly number[])[] = learners.map(() => [])
      for (const column of columns) bundles[known[column]!.person] = known[column]!.items
      return bundles
    },
  }
}

function totalMinutes(
  { gaps, learners }: NumberedProblem,
  bundles: readonly (readonly number[])[],
  openCost: number,
): number {
  const filled = gaps.map(() => 0)
  let minutes = 0
  for (const [person, items] of bundles.entries())
    for (const item of items) {
      filled[item]! += 1
      minutes += learners[person]!.minutes[item]!
    }
  return minutes + openCost * gaps.reduce((sum, gap, at) => sum + Math.max(0, gap - filled[at]!), 0)
}

/** The bound says how few needs stay open at the least: only with as many is the difference one of minutes alone. */
function aboveLeast(total: number, least: number, openCost: number): number | undefined {
  const stillOpen = Math.floor(total / openCost)
  if (total <= least) return 0
  return least >= stillOpen * openCost ? total - least : undefined
}
