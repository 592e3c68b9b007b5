import { PlacementError, type PlacementGraph } from './placement'

/** The competencies as numbers 0 to n − 1, in the order of the graph. */
export interface CompetencyIndex {
  readonly ids: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
  /** Direct, by competency. */
  readonly prerequisites: readonly Int32Array[]
  readonly dependents: readonly Int32Array[]
  /** All numbers, each after its prerequisites. */
  readonly order: Int32Array
  /** rests[a · n + b] is 1 where a rests on b, directly or not. */
  readonly rests: Uint8Array
}

/** Throws PlacementError for a graph without competencies, ids that repeat or that nothing has, and for a cycle. */
export function indexCompetencies({ competencies }: PlacementGraph): CompetencyIndex {
  const ids = competencies.map(({ id }) => id)
  if (ids.length === 0) throw new PlacementError('empty', [], 'There is no competency to ask about.')
  const numberOf = new Map(ids.map((id, number) => [id, number]))
  refuse(
    'duplicate-id',
    ids.filter((id, number) => numberOf.get(id) !== number),
  )
  const needed = competencies.map(({ prerequisites }) => [...new Set(prerequisites)])
  refuse(
    'unknown-id',
    needed.flat().filter((id) => !numberOf.has(id)),
  )
  const prerequisites = needed.map((list) => Int32Array.from(list, (id) => numberOf.get(id) ?? 0))
  const found: number[][] = ids.map(() => [])
  for (const [number, list] of prerequisites.entries()) for (const one of list) found[one]!.push(number)
  const dependents = found.map((list) => Int32Array.from(list))
  const order = sortTopologically(prerequisites, dependents)
  const placed = new Set(order)
  refuse(
    'cycle',
    ids.filter((_, number) => !placed.has(number)),
  )
  return { ids, numberOf, prerequisites, dependents, order, rests: closeOver(order, prerequisites) }
}

const MESSAGES = {
  'duplicate-id': 'These ids are used more than once',
  'unknown-id': 'Nothing has these ids, yet something refers to them',
  cycle: 'These need one another, or something that does, so none of them can come first',
}

function refuse(code: keyof typeof MESSAGES, ids: readonly string[]): void {
  const once = [...new Set(ids)]
  if (once.length > 0) throw new PlacementError(code, once, `${MESSAGES[code]}: ${once.join(', ')}.`)
}

/** Kahn 1962. Shorter than the graph where there is a cycle. */
function sortTopologically(prerequisites: readonly Int32Array[], dependents: readonly Int32Array[]) {
  const waiting = Int32Array.from(prerequisites, ({ length }) => length)
  const order: number[] = []
  for (const [number, count] of waiting.entries()) if (count === 0) order.push(number)
  for (let at = 0; at < order.length; at++)
    for (const dependent of dependents[order[at]!]!) {
      waiting[dependent]!--
      if (waiting[dependent] === 0) order.push(dependent)
    }
  return Int32Array.from(order)
}

function closeOver(order: Int32Array, prerequisites: readonly Int32Array[]): Uint8Array {
  const count = order.length
  const rests = new Uint8Array(count * count)
  for (const number of order)
    for (const one of prerequisites[number]!) {
      rests[number * count + one] = 1
      for (let other = 0; other < count; other++)
        if (rests[one * count + other]) rests[number * count + other] = 1
    }
  return rests
}
