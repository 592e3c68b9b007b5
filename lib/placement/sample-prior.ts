import type { CompetencyIndex } from './competency-index'
import { priorBySize } from './prior-by-size'
import { randomFrom } from './random'
import { emptyStates, type StateSet } from './state-set'
import { StateWalk } from './walk-states'

const samples = 2_048
const rounds = 4
const sweeps = 6

/**
 * States drawn from the prior where they are too many to list, with an estimate of how many there are of each size. Every way to
 * add a competency to a state of n is a way to take one from a state of n + 1, so the counts of neighbouring sizes are to
 * one another as the mean number of ways; means come from walks spread evenly over sizes, and each round walks by
 * the counts of the round before.
 */
export function samplePrior(index: CompetencyIndex, bySize: number, seed: number) {
  const competencies = index.ids.length
  const random = randomFrom(seed)
  const walk = new StateWalk(index, random)
  const states = emptyStates(samples, competencies)
  let ways = new Ways(competencies)
  for (let sample = 0; sample < samples; sample++) {
    walk.load(emptyStates(1, competencies), 0)
    const size = Math.floor((sample * (competencies + 1)) / samples)
    ways.add(walk)
    while (walk.size < size) {
      walk.grow()
      ways.add(walk)
    }
    walk.store(states, sample)
  }
  const logRatio = new Float64Array(competencies)
  for (let round = 0; round < rounds; round++) {
    const target = { logPriorBySize: priorBySize(ways.logCounts(), 1), logRatio }
    ways = new Ways(competencies)
    walkAll(states, walk, () => {
      walk.sweep(target)
      ways.add(walk)
    })
  }
  const logPriorBySize = priorBySize(ways.logCounts(), bySize)
  walkAll(states, walk, () => walk.sweep({ logPriorBySize, logRatio }))
  return { states, logPriorBySize }
}

function walkAll(states: StateSet, walk: StateWalk, step: () => void): void {
  for (let sample = 0; sample < states.count; sample++) {
    walk.load(states, sample)
    for (let sweep = 0; sweep < sweeps; sweep++) step()
    walk.store(states, sample)
  }
}

/** Means over the states met, by size. One of each counts beforehand, so that a size never met has a mean. */
class Ways {
  private readonly met: Float64Array
  private readonly more: Float64Array
  private readonly fewer: Float64Array

  constructor(private readonly competencies: number) {
    this.met = new Float64Array(competencies + 1).fill(1)
    this.more = new Float64Array(competencies + 1).fill(1)
    this.fewer = new Float64Array(competencies + 1).fill(1)
  }

  add(walk: StateWalk): void {
    const { more, fewer } = walk.ways()
    this.met[walk.size]!++
    this.more[walk.size]! += more
    this.fewer[walk.size]! += fewer
  }

  logCounts(): Float64Array {
    const logs = new Float64Array(this.competencies + 1)
    for (let size = 0; size < this.competencies; size++) {
      const more = this.more[size]! / this.met[size]!
      const fewer = this.fewer[size + 1]! / this.met[size + 1]!
      logs[size + 1] = logs[size]! + Math.log(more / fewer)
    }
    return logs
  }
}
